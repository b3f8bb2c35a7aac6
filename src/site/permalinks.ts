// Every heading and every displayed equation of a lesson has an address of its own, and shows it.

import type { Element, Root } from 'hast';
import rehypeAutolinkHeadings, { type Options } from 'rehype-autolink-headings';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { say } from '#params';
import { inLanguage, languageOfFile } from './language.ts';
import { section } from './strings.ts';

/** A link after each heading that knows what it leads to: the settings of rehype-autolink-headings. */
const settings: Options = {
  behavior: 'append',
  test: ['h2', 'h3'],
  content: [],
  properties: (heading: Element) => ({
    className: ['permalink'],
    ariaLabel: say(section('site'), 'permalink', { heading: textOf(heading) }),
  }),
};

/** A rehype plugin: gives every heading a link to itself, in the language of its text. */
export function headingLinks() {
  const link = rehypeAutolinkHeadings(settings);
  return (tree: Root, file: VFile): void => inLanguage(languageOfFile(file.path ?? ''), () => link(tree));
}

/** A rehype plugin: numbers the displayed equations of a page and gives each an anchor and a link to it. */
export function equationLinks() {
  return (tree: Root, file: VFile): void => {
    let count = 0;
    const tag = languageOfFile(file.path ?? '');
    visit(tree, 'element', (node, index, parent) => {
      if (!isDisplayed(node) || parent === undefined || index === undefined) return;
      count++;
      parent.children[index] = inLanguage(tag, () => numbered(node, count));
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
