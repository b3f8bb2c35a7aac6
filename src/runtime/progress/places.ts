// A reader's place beside each lesson in the contents: read, or the heading to go on at.

import type { Store } from '../storage.ts';
import { loadProgress, type Place } from './progress.ts';

/** Puts the reader's place beside each lesson of the contents. */
export function showPlaces(store: Store): void {
  const progress = loadProgress(store);
  for (const line of document.querySelectorAll<HTMLElement>('.contents [data-lesson]')) {
    show(line, progress[line.dataset['lesson']!] ?? {});
  }
}

function show(line: HTMLElement, { read = false, at, heading = at }: Place): void {
  const { dataset } = line;
  line.hidden = !read && at === undefined;
  line.replaceChildren(read ? dataset['read']! : `${dataset['begun']} `);
  if (read || at === undefined) return;
  const link = document.createElement('a');
  link.href = `${dataset['path']}#${at}`;
  link.textContent = heading!;
  line.append(link);
}
