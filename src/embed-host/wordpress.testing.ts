// WordPress as a host, by its rules: what it leaves of a discovered embed, and the script that it has beside it.
// Everything but a few attributes of the frame is dropped, the frame is sandboxed, and its height is asked for with a secret.

import { parseHTML } from 'linkedom';

const KEPT = ['src', 'width', 'height', 'frameborder', 'marginwidth', 'marginheight', 'scrolling', 'title'];
const SECRET = 'aB3dE5gH7j';

// The answers are kept in `told`, for the tests to read.
const SCRIPT = `
  told = [];
  const frame = document.querySelector('.wp-embedded-content');
  const { secret } = frame.dataset;
  const ask = () => frame.contentWindow.postMessage({ message: 'ready', secret }, '*');
  frame.addEventListener('load', ask);
  addEventListener('message', ({ source, data }) => {
    if (source !== frame.contentWindow || !data || data.secret !== secret || !data.message || !data.value) return;
    told.push(data);
    if (data.message === 'height') frame.height = Math.min(1000, Math.max(200, parseInt(data.value, 10)));
  });
`;

/** Returns the page of a post that has the embed which `html`, of an oEmbed answer, describes. */
export function wordpressPage(html: string): string {
  return `<!doctype html><html lang="en"><title>A post</title><body><p>Before</p>${filtered(html)}<script>${SCRIPT}</script>`;
}

function filtered(html: string): string {
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
  const given = document.querySelector('iframe')!;
  const frame = document.createElement('iframe');
  for (const name of KEPT) if (given.hasAttribute(name)) frame.setAttribute(name, given.getAttribute(name)!);
  frame.setAttribute('src', `${given.getAttribute('src')}#?secret=${SECRET}`);
  frame.setAttribute('sandbox', 'allow-scripts');
  frame.setAttribute('security', 'restricted');
  frame.setAttribute('class', 'wp-embedded-content');
  frame.setAttribute('data-secret', SECRET);
  return frame.outerHTML;
}
