// Where the links of a text lead, wherever the site stands: below its base, in the language of the page, and never to a
// lesson that is hidden. A link to one of those becomes the words it was made of.

import path from 'node:path';
import type { Element, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { isTranslated } from './address.ts';
import { siteConfig } from './config.ts';
import { CONTENT_DIR } from './content-dir.ts';

const ANYWHERE = 'https://site.invalid/'; // a root to resolve addresses against
const { base, hidden } = siteConfig();

/** A rehype plugin: leads the links of a lesson or a page of text to where they lead on this site. */
export function pageLinks() {
  return (tree: Root, file: VFile): void => {
    const page = pageOfFile(file.path ?? '');
    if (page === undefined) return;
    visit(tree, 'element', (link, index, parent) => {
      const { href } = link.properties;
      if (link.tagName !== 'a' || typeof href !== 'string' || href.startsWith('#')) return undefined;
      const target = new URL(href, ANYWHERE + page);
      if (target.origin !== new URL(ANYWHERE).origin) return undefined;
      if (leadsToHidden(target)) {
        parent!.children.splice(index!, 1, ...(link.children as Element[]));
        return [SKIP, index!];
      }
      link.properties['href'] = addressFrom(page, target);
      return undefined;
    });
  };
}

/** The page that a file of the content becomes: "lessons/curry/" of content/lessons/40-curry/index.es.mdx. */
export function pageOfFile(file: string): string | undefined {
  const inside = path.relative(CONTENT_DIR, file).replaceAll('\\', '/');
  const lesson = /^lessons\/\d+-([^/]+)\/index(?:\.[\w-]+)?\.mdx$/.exec(inside)?.[1];
  if (lesson !== undefined) return `lessons/${lesson}/`;
  const text = /^pages\/([^/.]+)(?:\.[\w-]+)?\.mdx$/.exec(inside)?.[1];
  return text && `${text}/`;
}

function leadsToHidden({ pathname }: URL): boolean {
  return hidden.includes(/^\/lessons\/([^/]+)\/?$/.exec(pathname)?.[1] ?? '');
}

/** Relative to the page where the other is written in its languages too, and below the base where there is one alone. */
function addressFrom(page: string, { pathname, search, hash }: URL): string {
  const rest = pathname.slice(1) + search + hash;
  return isTranslated(rest) ? '../'.repeat(page.split('/').length - 1) + rest : base + rest;
}
