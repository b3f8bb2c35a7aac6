// A page as Markdown, for readers that are programs: its text, formulas as TeX, each figure as its sentences.

import type { Element, ElementContent, Root } from 'hast';
import type { State } from 'hast-util-to-mdast';
import rehypeRemark from 'rehype-remark';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import { type BuiltPage, find, hasClass, wordsOf } from './pages.ts';

/** Returns a page's text as Markdown, its addresses absolute; `url` is the page's own. */
export function markdownOf({ tree }: BuiltPage, url: string): string {
  const main = structuredClone(find(tree, ({ tagName }) => tagName === 'main')!);
  visit(main, 'comment', (_, index, parent) => {
    parent!.children.splice(index!, 1);
    return index;
  });
  visit(main, 'element', (element, index, parent) => {
    if (parent === undefined || index === undefined) return undefined;
    if (isLeftOut(element)) {
      parent.children.splice(index, 1);
      return index;
    }
    if (hasClass(element, 'widget')) {
      parent.children[index] = sentencesOf(element, url);
      return SKIP;
    }
    if (hasClass(element, 'choice')) element.tagName = 'p';
    for (const name of ['href', 'src'])
      if (typeof element.properties[name] === 'string')
        element.properties[name] = new URL(element.properties[name], url).href;
    return undefined;
  });
  const page: Root = { type: 'root', children: [main] };
  const markdown = unified()
    .use(rehypeRemark, { handlers: { span: spanOrFormula } })
    .use(remarkGfm)
    .use(remarkMath)
    .use(remarkStringify, { bullet: '-', rule: '-' });
  return markdown.stringify(markdown.runSync(page) as never);
}

const LEFT_OUT = ['script', 'style', 'template', 'button', 'input', 'svg', 'link', 'details'];

/** What is there to be pressed, drawn, or unfolded, or to find the way on the page. */
function isLeftOut(element: Element): boolean {
  const { tagName, properties } = element;
  return (
    LEFT_OUT.includes(tagName) ||
    properties['hidden'] === true ||
    ['permalink', 'equation-number', 'lesson-resume', 'lesson-turn', 'guide-name', 'feedback', 'exercise-later'].some(
      (name) => hasClass(element, name),
    )
  );
}

/** A figure as a quotation: its result in words, its charts' sentences, its caption, and where to play with it. */
function sentencesOf(figure: Element, url: string): Element {
  const said: string[] = [];
  visit(figure, 'element', (element) => {
    const isSaid =
      element.tagName === 'output' || element.tagName === 'figcaption' || hasClass(element, 'chart-sentence');
    if (!isSaid) return undefined;
    said.push(wordsOf(element));
    return SKIP;
  });
  const link = element('a', [{ type: 'text', value: `${url}#${figure.properties['id']}` }]);
  link.properties['href'] = `${url}#${figure.properties['id']}`;
  const lines = said.filter((text) => text !== '').map((value) => element('p', [{ type: 'text', value }]));
  return element('blockquote', [...lines, element('p', [link])]);
}

function element(tagName: string, children: ElementContent[]): Element {
  return { type: 'element', tagName, properties: {}, children };
}

/** A formula by its TeX, which KaTeX leaves in the page; any other span by what it holds. */
function spanOrFormula(state: State, span: Element) {
  const isDisplayed = hasClass(span, 'katex-display');
  if (!isDisplayed && !hasClass(span, 'katex')) return state.all(span);
  const value = wordsOf(find(span, ({ tagName }) => tagName === 'annotation'));
  return isDisplayed ? ({ type: 'math', value } as never) : ({ type: 'inlineMath', value } as never);
}
