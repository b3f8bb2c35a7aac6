// The headings of a text: their anchors, as Astro makes them, and their levels without a gap.

import { rehypeHeadingIds } from '@astrojs/markdown-remark';
import type { Root } from 'hast';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import type { Node, NodeFault, Text } from './text.ts';

/** A heading of a text. */
export interface Heading {
  readonly node: Node;
  readonly depth: number;
  readonly text: string;
  /** Its anchor. */
  readonly slug: string;
}

/** Returns the headings of a tree in order. */
export function headingsOf(tree: Node): Heading[] {
  const nodes: Node[] = [];
  visit(tree as never, 'heading', (node: Node) => {
    nodes.push(node);
  });
  const texts = nodes.map(plainText);
  const slugs = slugsOf(texts);
  return nodes.map((node, index) => ({ node, depth: node.depth!, text: texts[index]!, slug: slugs[index]! }));
}

function plainText({ value, children = [] }: Node): string {
  return value ?? children.map(plainText).join('');
}

/** Astro's own plugin makes the anchors, so that they are what the page has. */
function slugsOf(texts: readonly string[]): string[] {
  const children = texts.map((value) => ({
    type: 'element' as const,
    tagName: 'h2',
    properties: {} as Record<string, string>,
    children: [{ type: 'text' as const, value }],
  }));
  const tree: Root = { type: 'root', children };
  unified()
    .use(rehypeHeadingIds)
    .runSync(tree, new VFile({ path: 'index.mdx' }));
  return children.map(({ properties }) => properties['id']!);
}

/** Rule skipped-heading: a text begins at level 2, since its title is level 1, and goes down one level at a time. */
export function headingFaults({ tree }: Text): NodeFault[] {
  const headings = headingsOf(tree);
  return headings.flatMap(({ node, depth, text }, index): NodeFault[] => {
    const before = headings[index - 1]?.depth ?? 1;
    const hashes = '#'.repeat(depth);
    if (depth === 1) {
      const what = `${hashes} ${text}: a heading must have level 2 at least, got level 1, which is the title's`;
      return [{ node, rule: 'skipped-heading', what, hint: `Write ## ${text}.` }];
    }
    if (depth <= Math.max(2, before + 1)) return [];
    const what = `${hashes} ${text}: a heading must be one level below the last at most, got level ${depth} after ${before}`;
    return [{ node, rule: 'skipped-heading', what, hint: `Write ${'#'.repeat(Math.max(2, before + 1))} ${text}.` }];
  });
}
