// A lesson's page remembers: the heading last seen, and the end once it was reached. When the reader comes back,
// a line at the head says where they stopped. It never scrolls by itself.

import { openStore, type Store } from '../storage.ts';
import { loadProgress, notePlace } from './progress.ts';

const store = openStore(import.meta.env.BASE_URL);
const lesson = document.querySelector<HTMLElement>('[data-lesson]')!;
offerToResume(lesson, store);
watchPlace(lesson, store);

function offerToResume({ dataset }: HTMLElement, from: Store): void {
  const { at, heading, read } = loadProgress(from)[dataset['lesson']!] ?? {};
  const line = document.querySelector<HTMLElement>('.lesson-resume');
  if (line === null || read || at === undefined || location.hash !== '') return;
  const isFirst = document.querySelector('main h2[id]:not(#objectives, #outline)')?.id === at;
  if (isFirst || document.getElementById(at) === null) return;
  const link = line.querySelector('a')!;
  link.href = `#${at}`;
  link.textContent = heading ?? at;
  line.hidden = false;
}

function watchPlace({ dataset }: HTMLElement, into: Store): void {
  const slug = dataset['lesson']!;
  const observer = new IntersectionObserver((entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      if (target.matches('.lesson-turn')) notePlace(into, slug, { read: true });
      else notePlace(into, slug, { at: target.id, heading: target.firstChild?.textContent?.trim() ?? target.id });
    }
  });
  for (const heading of document.querySelectorAll('main h2[id]:not(#objectives, #outline)')) observer.observe(heading);
  for (const end of document.querySelectorAll('.lesson-turn')) observer.observe(end);
}
