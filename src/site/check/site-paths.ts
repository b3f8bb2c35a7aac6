// Every address that the site will have, read off the routes and the content, before it is built.

import { existsSync, globSync } from 'node:fs';
import path from 'node:path';
import { contentFiles } from '../content-dir.ts';
import { lessonSlugs } from '../lesson-folders.ts';

const ROUTES = 'src/pages';

/** Returns the address of every page, such as "/lessons/telephone/". */
export function pagePaths(): string[] {
  const routes = globSync(`${ROUTES}/**/*.astro`).map((file) =>
    path.posix.relative(ROUTES, file.replaceAll('\\', '/')),
  );
  const fixed = routes
    .filter((file) => !file.includes('['))
    .map((file) => file.replace(/(^|\/)index\.astro$|\.astro$/, '$1'));
  const written = contentFiles('pages/*.mdx').map((file) => path.basename(file).replace(/\..*$/, ''));
  const lessons = lessonSlugs().map((slug) => `lessons/${slug}`);
  return [...new Set([...fixed, ...written, ...lessons])].map((page) => `/${page}/`.replace(/\/+/g, '/'));
}

/** Whether the site will have a file that is no page: of public/, of an embed, a page's Markdown twin, or of a route. */
export function isSiteFile(address: string, pages: readonly string[]): boolean {
  if (address.startsWith('/embed/')) return true;
  if (address.endsWith('/index.md')) return pages.includes(address.slice(0, -'index.md'.length));
  return !address.endsWith('/') && (existsSync(`public${address}`) || existsSync(`${ROUTES}${address}.ts`));
}
