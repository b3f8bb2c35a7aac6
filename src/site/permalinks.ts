// Every heading and every displayed equation of a lesson has an address of its own, and shows it.

import type { Element, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import { say } from '#params';
import { section } from './strings.ts';

/** The settings of rehype-autolink-headings: a link after each heading that knows what it leads to. */
export const headingLinks = {
  behavior: 'append',
  test: ['h2', 'h3'],
  content: [],
  properties: (heading: Element) => ({
    className: ['permalink'],
    ariaLabel: say(section('site'), 'permalink', { heading: textOf(heading) }),
  }),
} as const;

/** A rehype plugin: numbers the displayed equations of a page and gives each an anchor and a link to it. */
export function equationLinks() {
  return (tree: Root): void => {
    let count = 0;
    visit(tree, 'element', (node, index, parent) => {
      if (!isDisplayed(node) || parent === undefined || index === undefined) return;
      count++;
      parent.children[index] = numbered(node, count);
      return SKIP;
    });
  };
}

/** What a heading says, without its markup. */
function textOf(heading: Element): string {
  let text = '';
  visit(heading, 'text', ({ value }) => {
    text += value;
  });
  return text;
}

function isDisplayed({ properties }: Element): boolean {
  return Array.isArray(properties.className) && properties.className.includes('katex-display');
}

function numbered(equation: Element, number: number): Element {
  const id = `equation-${number}`;
  const label = say(section('site'), 'permalink.equation', { number });
  const link: Element = {
    type: 'element',
    tagName: 'a',
    properties: { className: ['equation-number'], href: `#${id}`, ariaLabel: label },
    children: [{ type: 'text', value: `(${number})` }],
  };
  return { type: 'element', tagName: 'span', properties: { className: ['equation'], id }, children: [equation, link] };
}
