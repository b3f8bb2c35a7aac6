// The scripts that stand in a page itself. A policy that lets nothing else run names each by its digest.

import type { Element } from 'hast';
import { visit } from 'unist-util-visit';
import type { BuiltPage } from './pages.ts';

/** Returns the text of every script in a page that runs there; data that stands in a script does not. */
export function inlineScripts({ tree }: BuiltPage): string[] {
  const texts: string[] = [];
  visit(tree, 'element', (element) => {
    if (element.tagName === 'script' && runs(element)) texts.push(textOf(element));
  });
  return texts;
}

function runs({ properties }: Element): boolean {
  return properties['src'] === undefined && !String(properties['type'] ?? '').endsWith('json');
}

function textOf({ children }: Element): string {
  return children.map((child) => (child.type === 'text' ? child.value : '')).join('');
}
