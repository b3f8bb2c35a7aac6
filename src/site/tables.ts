// A table of a lesson's Markdown may be wider than a phone: each one scrolls by itself, by finger or by keyboard.

import type { Element, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { say } from '#params';
import { inLanguage, languageOfFile } from './language.ts';
import { section } from './strings.ts';

/** A rehype plugin: puts every table of a page into a region that scrolls sideways. */
export function scrollingTables() {
  return (tree: Root, file: VFile): void => {
    let count = 0;
    const tag = languageOfFile(file.path ?? '');
    visit(tree, 'element', (node, index, parent) => {
      if (node.tagName !== 'table' || parent === undefined || index === undefined) return undefined;
      count++;
      parent.children[index] = inLanguage(tag, () => region(node, count));
      return SKIP;
    });
  };
}

function region(table: Element, number: number): Element {
  const ariaLabel = say(section('site'), 'table', { number });
  const properties = { className: ['table-scroll'], role: 'region', tabIndex: 0, ariaLabel };
  return { type: 'element', tagName: 'div', properties, children: [table] };
}
