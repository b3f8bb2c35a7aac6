// The pages of a build as they were written: where each stands, and what its head says of it.

import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Element, Root } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { EXIT, SKIP, visit } from 'unist-util-visit';
import { TEACH } from '../teach/teaching.ts';

/** A page that was built. */
export interface BuiltPage {
  /** Its address from the site's root: "", "lessons/telephone/". */
  readonly address: string;
  readonly tree: Root;
  readonly title: string;
  readonly description: string;
}

/** Returns every page of a build's folder that has an address of its own, in order; embeds are pages of others, and what is for teaching is not for readers. */
export function builtPages(folder: string): BuiltPage[] {
  return globSync('**/index.html', { cwd: folder })
    .map((file) => file.replaceAll(path.sep, '/'))
    .filter((file) => !file.startsWith('embed/') && !file.startsWith(TEACH))
    .sort()
    .map((file) => pageOf(file.replace(/index\.html$/, ''), path.join(folder, file)))
    .filter(({ tree }) => find(tree, (element) => hasClass(element, 'original')) === undefined); // a text of another address
}

function pageOf(address: string, file: string): BuiltPage {
  const tree = unified().use(rehypeParse).parse(readFileSync(file, 'utf8'));
  const meta = find(tree, ({ tagName, properties }) => tagName === 'meta' && properties['name'] === 'description');
  return {
    address,
    tree,
    title: wordsOf(find(tree, ({ tagName }) => tagName === 'h1')),
    description: String(meta?.properties['content'] ?? ''),
  };
}

/** Returns the first element that fits, undefined where none does. */
export function find(tree: Root | Element, fits: (element: Element) => boolean): Element | undefined {
  let found: Element | undefined;
  visit(tree, 'element', (element) => {
    if (!fits(element)) return undefined;
    found = element;
    return EXIT;
  });
  return found;
}

/** Returns the text in an element but for links to itself, each run of white space as one space; '' for no element. */
export function wordsOf(element: Element | undefined): string {
  let text = '';
  if (element !== undefined)
    visit(element, (node) => {
      if (node.type === 'element' && hasClass(node, 'permalink')) return SKIP;
      if (node.type === 'text') text += node.value;
      return undefined;
    });
  return text.replaceAll(/\s+/g, ' ').trim();
}

/** Whether an element is of a class. */
export function hasClass({ properties }: Element, name: string): boolean {
  return Array.isArray(properties['className']) && properties['className'].includes(name);
}
