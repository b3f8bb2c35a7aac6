// Every id that a text has on its page: of its figures, statements, headings, terms, equations, and of what stands
// around it. Each is there once.

import { visit } from 'unist-util-visit';
import { vocabulary, widgetFolder } from '../vocabulary.ts';
import { type Heading, headingsOf } from './headings.ts';
import { CITATIONS, firstById, TERMS } from './lookups.ts';
import { attributeText, type Element, type Node, type NodeFault, opening, type Text } from './text.ts';

/** An id of a page, and the node that has it; none where the page itself has it. */
export interface Anchor {
  readonly id: string;
  readonly node?: Node;
  /** Set for a heading, whose anchor is made of its words. */
  readonly heading?: Heading;
}

/** Components that have an anchor of their own, whatever they are given. */
const FIXED: Readonly<Record<string, string>> = { Exercise: 'exercise', Card: 'card' };

/** Returns the ids of a text's page, in order. */
export function anchorsOf(text: Text): Anchor[] {
  const { tree, elements, folder } = text;
  const terms = [...firstById(elements, TERMS)].map(([id, node]) => ({ id: `term-${id}`, node }));
  const works = [...firstById(elements, CITATIONS).keys()];
  const cited = folder === undefined || works.length === 0 ? [] : ['references', ...works.map((id) => `ref-${id}`)];
  const around = ['text', ...(folder === undefined ? [] : ['objectives']), ...cited, ...equationsIn(tree)];
  return [...around.map((id) => ({ id })), ...terms, ...writtenIn(tree)];
}

/** Headings, and elements with an id, in the order of the text. */
function writtenIn(tree: Node): Anchor[] {
  const headings = new Map(headingsOf(tree).map((heading) => [heading.node, heading]));
  const words = vocabulary();
  const anchors: Anchor[] = [];
  visit(tree as never, (node: Node) => {
    const heading = headings.get(node);
    const id = heading?.slug ?? (/^mdxJsx/.test(node.type) ? idOf(node as Element, words) : undefined);
    if (id !== undefined) anchors.push({ id, node, heading });
  });
  return anchors;
}

/** The id that an element has on its page: a widget's is its folder's name where none is given. */
function idOf(element: Element, words: ReadonlyMap<string, string>): string | undefined {
  const given = attributeText(element, 'id');
  const name = element.name ?? '';
  if (/^[a-z]/.test(name) || name === 'Statement') return given;
  return figureId(element, words) ?? FIXED[name];
}

/** Returns the id of a figure, undefined for any other component. */
export function figureId(element: Element, words: ReadonlyMap<string, string> = vocabulary()): string | undefined {
  const folder = widgetFolder(words.get(element.name) ?? '');
  return folder && (attributeText(element, 'id') ?? folder.slice(folder.lastIndexOf('/') + 1));
}

function equationsIn(tree: Node): string[] {
  let count = 0;
  visit(tree as never, 'math', () => {
    count++;
  });
  return Array.from({ length: count }, (_, index) => `equation-${index + 1}`);
}

/** Rule duplicate-id. */
export function repeatedIds(text: Text): NodeFault[] {
  const seen = new Set<string>();
  return anchorsOf(text).flatMap(({ id, node, heading }): NodeFault[] => {
    if (!seen.has(id) || node === undefined) {
      seen.add(id);
      return [];
    }
    const who = heading ? `${'#'.repeat(heading.depth)} ${heading.text}` : opening(node);
    const hint = heading ? 'Reword the heading.' : 'Add id="second".';
    const what = `${who}: ${heading ? 'its anchor' : 'id'} must be unique on a page, got ${id} again`;
    return [{ node, rule: 'duplicate-id', what, hint }];
  });
}
