// For tests only: the pages of the built site, found in dist/ as they stand there.

import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';

const DIST = 'dist';

const FRAMES = /^(sandbox\.html$|embed\/)/; // what stands in a frame: code of readers, and figures in other pages

/** Returns every built page: its address from the site's root ("lessons/telephone/", "404.html"). */
export function builtPages(): string[] {
  return globSync(`${DIST}/**/*.html`)
    .map((file) => path.relative(DIST, file).replaceAll(path.sep, '/'))
    .filter((file) => !FRAMES.test(file))
    .map((file) => file.replace(/(^|\/)index\.html$/, '$1'))
    .sort();
}

/** Returns the built pages without those that show a text of another once more, waiting for its translation; but for one. */
export function distinctPages(): string[] {
  const pages = builtPages();
  const [, ...repeated] = pages.filter((page) => builtHtml(page).includes('class="columns original"'));
  return pages.filter((page) => !repeated.includes(page));
}

/** Returns the address of every embed of the promised version, from the site's root. */
export function builtEmbeds(): string[] {
  return globSync(`${DIST}/embed/v1/**/index.html`)
    .map((file) =>
      path
        .relative(DIST, file)
        .replaceAll(path.sep, '/')
        .replace(/index\.html$/, ''),
    )
    .sort();
}

/** Returns the file in dist/ that an address from the site's root names. */
export function builtFile(address: string): string {
  return path.join(DIST, address === '' || address.endsWith('/') ? `${address}index.html` : address);
}

/** Returns the HTML of a page. */
export function builtHtml(address: string): string {
  return readFileSync(builtFile(address), 'utf8');
}
