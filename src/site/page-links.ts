// Where the links of a text lead, wherever the site stands: below its base, in the language of the page, and never to a
// lesson that is not shown. A link to one of those becomes the words it was made of. A tag is led as Markdown is.

import path from 'node:path';
import type { ElementContent, Nodes, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { isTranslated } from './address.ts';
import { isDevServer } from './check/in-place.ts';
import { siteConfig } from './config.ts';
import { CONTENT_DIR } from './content-dir.ts';
import { unshownSlugs } from './shown-lessons.ts';

const ANYWHERE = 'https://site.invalid/'; // a root to resolve addresses against
const { base } = siteConfig();

/** A rehype plugin: leads the links and pictures of a lesson or a page of text to where they lead on this site. */
export function pageLinks() {
  const unshown = unshownSlugs(isDevServer());
  return (tree: Root, file: VFile): void => {
    const page = pageOfFile(file.path ?? '');
    if (page === undefined) return;
    visit(tree, (node, index, parent) => {
      const lead = leadOf(node);
      const target = lead && targetOf(lead, page);
      if (lead === undefined || target === undefined) return undefined;
      if (lead.name === 'src') lead.set(base + lead.address.slice(1));
      else if (!unshown.includes(lessonAt(target))) lead.set(addressFrom(page, target));
      else {
        parent!.children.splice(index!, 1, ...(node as { children: ElementContent[] }).children);
        return [SKIP, index!];
      }
      return undefined;
    });
  };
}

/** An address that a text gives: of a link, or of a picture. */
interface Lead {
  readonly name: 'href' | 'src';
  readonly address: string;
  readonly set: (address: string) => void;
}

/** A tag of MDX, as it stands among the elements of Markdown. */
interface Tag {
  readonly type: string;
  readonly name?: string | null;
  readonly attributes?: { readonly name?: string; value?: unknown }[];
}

function leadOf(node: Nodes): Lead | undefined {
  const { name: tag, attributes } = node as Tag;
  const written = node.type === 'element' ? node.tagName : tag;
  const name = written === 'a' ? 'href' : written === 'img' ? 'src' : undefined;
  if (name === undefined) return undefined;
  const attribute = attributes?.find((one) => one.name === name);
  const address = node.type === 'element' ? node.properties[name] : attribute?.value;
  if (typeof address !== 'string') return undefined;
  const set = (to: string) => {
    if (node.type === 'element') node.properties[name] = to;
    else attribute!.value = to;
  };
  return { name, address, set };
}

/** Where an address leads on this site; undefined where it stays as it is. */
function targetOf({ name, address }: Lead, page: string): URL | undefined {
  if (address.startsWith('#') || (name === 'src' && !address.startsWith('/'))) return undefined;
  const target = URL.canParse(address, ANYWHERE + page) ? new URL(address, ANYWHERE + page) : undefined; // the check tells
  return target?.origin === new URL(ANYWHERE).origin ? target : undefined;
}

/** The page that a file of the content becomes: "lessons/curry/" of content/lessons/40-curry/index.es.mdx. */
function pageOfFile(file: string): string | undefined {
  const inside = path.relative(CONTENT_DIR, file).replaceAll('\\', '/');
  const lesson = /^lessons\/\d+-([^/]+)\/index(?:\.[\w-]+)?\.mdx$/.exec(inside)?.[1];
  if (lesson !== undefined) return `lessons/${lesson}/`;
  const text = /^pages\/([^/.]+)(?:\.[\w-]+)?\.mdx$/.exec(inside)?.[1];
  return text && `${text}/`;
}

/** The slug of the lesson that an address is of, '' where it is of none. */
function lessonAt({ pathname }: URL): string {
  return /^\/lessons\/([^/]+)\/?$/.exec(pathname)?.[1] ?? '';
}

/** Relative to the page where the other is written in its languages too, and below the base where there is one alone. */
function addressFrom(page: string, { pathname, search, hash }: URL): string {
  const rest = pathname.slice(1) + search + hash;
  return isTranslated(rest) ? '../'.repeat(page.split('/').length - 1) + rest : base + rest;
}
