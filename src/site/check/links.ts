// The links of a text to pages of the site and to places on them. What lies elsewhere is not asked for.

import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { visit } from 'unist-util-visit';
import { nearestName } from '#params';
import { siteConfig } from '../config.ts';
import { inContent, inLesson } from '../content-dir.ts';
import { decoded } from '../decoded.ts';
import { attempt } from '../fault.ts';
import { lessonFolders, slugOf } from '../lesson-folders.ts';
import { namesIn } from '../yaml-file.ts';
import { anchorsOf } from './anchors.ts';
import { isSiteFile, pagePaths } from './site-paths.ts';
import { attributeText, type Node, type NodeFault, readText, type Text } from './text.ts';

const ORIGIN = 'https://site.invalid';

/** Rules broken-link and broken-anchor. */
export function linkFaults(text: Text): NodeFault[] {
  const pages = pagePaths();
  return linksIn(text.tree).flatMap(({ node, href }) => {
    const told = linkFault(href, text, pages);
    return told === undefined ? [] : [{ node, ...told }];
  });
}

interface Link {
  readonly node: Node;
  readonly href: string;
}

/** The links of a tree. */
function linksIn(tree: Node): Link[] {
  const links: Link[] = [];
  visit(tree as never, (node: Node) => {
    const href = node.name === 'a' ? attributeText(node, 'href') : /^(link|definition)$/.test(node.type) && node.url;
    if (typeof href === 'string') links.push({ node, href });
  });
  return links;
}

type Told = Omit<NodeFault, 'node'>;

function linkFault(href: string, text: Text, pages: readonly string[]): Told | undefined {
  if (!URL.canParse(href, ORIGIN + text.address)) {
    const what = `${href}: a link must be an address, got one that cannot be read`;
    return { rule: 'broken-link', what, hint: 'Write it whole, such as https://example.org/.' };
  }
  const { origin, pathname, hash } = new URL(href, ORIGIN + text.address);
  if (origin !== ORIGIN) return undefined;
  const address = decoded(pathname);
  const told = targetFault(href, address, text, pages);
  return told ?? (hash === '' ? undefined : anchorFault(href, address, decoded(hash.slice(1)), text));
}

/** A path is always from the site's root: the base is put before it when the site is built, and never written. */
function targetFault(href: string, address: string, { address: from }: Text, pages: readonly string[]) {
  const isThere = (one: string) => pages.includes(one) || isSiteFile(one, pages);
  if (isThere(address)) return undefined;
  const base = attempt(siteConfig).value?.base ?? '/';
  const own = address.startsWith(base) ? address.slice(base.length - 1) : address;
  const hint = isThere(own)
    ? `The base ${base} is added by itself: write ${own}.`
    : `Did you mean ${relativeTo(from, nearestName(own, pages))}?`;
  return { rule: 'broken-link', what: `${href}: a link must lead to a page of the site, got ${address}`, hint };
}

/** A page's address as a text at another writes it. */
function relativeTo(from: string, address: string): string {
  return `${path.posix.relative(from, address) || '.'}/`;
}

function anchorFault(href: string, address: string, anchor: string, text: Text): Told | undefined {
  const anchors = anchorsAt(address, text);
  if (anchors === undefined || anchors.includes(anchor)) return undefined;
  const what = `${href}: a link must lead to an anchor of ${address}, got #${anchor}`;
  const hint = anchors.length === 0 ? 'It has none.' : `Did you mean #${nearestName(anchor, anchors)}?`;
  return { rule: 'broken-anchor', what, hint };
}

/** The anchors of a page; undefined where they are not known before it is built. */
function anchorsAt(address: string, text: Text): string[] | undefined {
  if (address === text.address) return anchorsOf(text).map(({ id }) => id);
  if (address === '/glossary/') return namesIn(inContent('glossary.yaml'));
  const file = fileAt(address, path.posix.basename(text.file));
  const read = file === undefined ? undefined : attempt(() => readText(file, readFileSync(file, 'utf8'))).value;
  return read && anchorsOf(read).map(({ id }) => id);
}

/** The text of a page: of a lesson in the language of the text that links to it, where it is translated. */
function fileAt(address: string, name: string): string | undefined {
  const [, section, slug] = /^\/(?:(lessons)\/)?([^/]+)\/$/.exec(address) ?? [];
  if (section === undefined) return [inContent(`pages/${slug}.mdx`)].find((file) => existsSync(file));
  const folder = lessonFolders().find((one) => slugOf(one) === slug);
  return folder && [name, 'index.mdx'].map((one) => inLesson(folder, one)).find((file) => existsSync(file));
}
