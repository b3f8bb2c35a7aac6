// For tests only: where the addresses of built pages lead, whatever folder they were built into.

import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseHTML } from 'linkedom';

/** A built site: its folder, its origin, and the path it stands below. */
export interface Built {
  readonly folder: string;
  readonly origin: string;
  readonly base: string;
}

const FRAMES = /^(sandbox\.html$|embed\/)/; // what stands in a frame: code of readers, and figures in other pages

/** Returns every page of a built site: its address from the site's root ("lessons/telephone/", "404.html"). */
export function pagesOf({ folder }: Built): string[] {
  return globSync('**/*.html', { cwd: folder })
    .map((file) => file.replaceAll(path.sep, '/'))
    .filter((file) => !FRAMES.test(file))
    .map((file) => file.replace(/(^|\/)index\.html$/, '$1'))
    .sort();
}

/** Returns a site's pages as documents, by their addresses. */
export function documentsOf(built: Built): Map<string, Document> {
  return new Map(
    pagesOf(built).map((page) => [page, parseHTML(readFileSync(fileOf(built, page), 'utf8')).document as Document]),
  );
}

/** Returns the file of a built site that an address from its root names. */
export function fileOf({ folder }: Built, address: string): string {
  return path.join(folder, address === '' || address.endsWith('/') ? `${address}index.html` : address);
}

/** An address as it stands in a page, resolved: the file in the site and the anchor, or undefined for elsewhere. */
export function target({ origin, base }: Built, from: string, href: string) {
  const url = new URL(href, new URL(base + from, origin));
  if (url.origin !== new URL(origin).origin || !/^https?:$/.test(url.protocol)) return undefined;
  if (!url.pathname.startsWith(base)) return { file: `outside of ${base}: ${url.pathname}`, anchor: '' };
  return { file: decodeURIComponent(url.pathname.slice(base.length)), anchor: decodeURIComponent(url.hash.slice(1)) };
}

/** Returns every address in a document: of links, files, and the scripts of islands. */
export function addressesIn(document: Document): string[] {
  const linked = Array.from(document.querySelectorAll('[href], [src]'));
  const islands = Array.from(document.querySelectorAll('astro-island'));
  return [
    ...linked.map((element) => element.getAttribute('href') ?? element.getAttribute('src')!),
    ...islands.flatMap((island) => [island.getAttribute('component-url')!, island.getAttribute('renderer-url')!]),
  ];
}

/** Returns the addresses in a page that lead to no file of the site, or to an anchor that is not there. */
export function brokenIn(built: Built, documents: ReadonlyMap<string, Document>, page: string): string[] {
  return addressesIn(documents.get(page)!).filter((href) => {
    const found = target(built, page, href);
    if (found === undefined) return false;
    if (!existsSync(fileOf(built, found.file))) return true;
    return found.anchor !== '' && documents.get(found.file)?.getElementById(found.anchor) == null;
  });
}
