// A node of a document as markup: charts as SVG, hollow of styles, rounded to a hundredth of a pixel; all else as HTML.

import { cut } from './plain.ts';
import type { Shown } from './shown.ts';

const LARGEST = 2_000_000; // characters
const GEOMETRY = /\s(d|transform|points|[xy][12]?|c[xy]|r|width|height)="([^"]*)"/g;

interface MarkupNode {
  readonly nodeType: number;
  readonly localName?: string;
  readonly textContent: string | null;
  readonly outerHTML?: string;
  cloneNode(deep: boolean): MarkupNode;
  getAttribute?(name: string): string | null;
  querySelectorAll?(selectors: string): Iterable<{ remove(): void; removeAttribute(name: string): void }>;
}

/** Returns a node as it is shown, undefined where the value is none. */
export function markupOf(value: object): Shown | undefined {
  if (!isNode(value)) return undefined;
  const { nodeType, localName, textContent } = value;
  if (nodeType !== 1) return { kind: 'plain', type: 'text', text: JSON.stringify(cut(textContent ?? '')) };
  const node = value.cloneNode(true);
  for (const style of node.querySelectorAll?.('style') ?? []) style.remove();
  const label = value.getAttribute?.('aria-label') ?? '';
  for (const group of node.querySelectorAll?.('g[aria-label], g[aria-hidden]') ?? []) {
    group.removeAttribute('aria-label');
    group.removeAttribute('aria-hidden');
  }
  const markup = rounded(node.outerHTML ?? '');
  if (markup.length > LARGEST) return { kind: 'plain', type: 'markup', text: `<${localName}> (${markup.length})` };
  return localName === 'svg' ? { kind: 'svg', svg: markup, label } : { kind: 'html', html: markup };
}

function isNode(value: object): value is MarkupNode {
  if (Object.getPrototypeOf(value) === Object.prototype || Array.isArray(value)) return false;
  return 'nodeType' in value && 'cloneNode' in value && typeof value.cloneNode === 'function';
}

function rounded(markup: string): string {
  return markup.replace(GEOMETRY, (_, name: string, value: string) => {
    const round = (number: string) => String(Math.round(Number(number) * 100) / 100);
    return ` ${name}="${value.replace(/-?\d+\.\d{3,}(?:e[-+]?\d+)?/g, round)}"`;
  });
}
