// The first thing in an embed's page: it takes on the looks that it was asked for before anything is painted.

const asked = new URLSearchParams(location.search);
const { dataset } = document.documentElement;
for (const name of ['theme', 'controls']) dataset[name] = asked.get(name) ?? '';
