// Astro names each live figure of a page by a digest of, among others, the folder it was built in. Nothing reads that
// name; numbered instead, the same source gives the same site wherever it is built.

import { globSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Numbers the live figures of every page in a build's folder. */
export function numberIslands(folder: string): void {
  for (const file of globSync('**/*.html', { cwd: folder })) {
    const page = path.join(folder, file);
    writeFileSync(page, withNumbers(readFileSync(page, 'utf8')));
  }
}

/** Returns a page whose live figures are numbered from 1. */
export function withNumbers(html: string): string {
  let count = 0;
  return html.replaceAll(/(<astro-island uid=")[^"]*/g, (_, before: string) => `${before}${++count}`);
}
