// The cells of a lesson as they stand in its MDX: fences that say `ts cell`, with an id and flags of their own.

import { visit } from 'unist-util-visit';

/** A fence of the tree, where it stands, and what its line says. */
export interface Fence {
  readonly id: string;
  readonly source: string;
  /** Whether the cell is there to fail. */
  readonly fails: boolean;
  /** The line of the fence itself; the cell's first line is the next. */
  readonly line: number;
  /** How far the fence is indented. */
  readonly indent: number;
  /** Where it stands in the tree. */
  readonly node: CodeNode;
  /** Puts a node in the fence's place. */
  readonly replace: (make: (fence: unknown) => unknown) => void;
}

/** What is wrong in a lesson, and on which line. */
export interface LineFault {
  readonly node: CodeNode;
  readonly line: number;
  readonly text: string;
}

interface CodeNode {
  readonly type: 'code';
  readonly lang?: string | null;
  readonly meta?: string | null;
  readonly value: string;
  readonly position: { readonly start: { readonly line: number; readonly column: number } };
}

/** Returns the cells of a lesson's tree in their order, and what is wrong with their fences. */
export function fencesIn(tree: unknown): { readonly fences: Fence[]; readonly faults: LineFault[] } {
  const fences: Fence[] = [];
  const faults: LineFault[] = [];
  visit(tree as never, 'code', (node: CodeNode, _: number, parent: { children: unknown[] }) => {
    const [first, ...words] = (node.meta ?? '').trim().split(/\s+/);
    if (node.lang !== 'ts' || first !== 'cell') return;
    const { line, column } = node.position.start;
    const given = words.find((word) => word.startsWith('id='))?.slice(3);
    const id = given ?? `cell-${fences.length + 1}`;
    faults.push(...faultsOf(words, id, fences).map((text) => ({ node, line, text })));
    const replace: Fence['replace'] = (make) => {
      parent.children[parent.children.indexOf(node)] = make(node);
    };
    fences.push({ id, source: node.value, fails: words.includes('error'), line, indent: column - 1, node, replace });
  });
  return { fences, faults };
}

function faultsOf(words: readonly string[], id: string, before: readonly Fence[]): string[] {
  const faults = words
    .filter((word) => word !== 'error' && !word.startsWith('id='))
    .map((word) => `\`\`\`ts cell: a cell's line must hold id=NAME or error, got ${word}. Leave it out.`);
  if (!/^[a-z][a-z0-9-]*$/.test(id))
    faults.push(`\`\`\`ts cell: id must be lower-case letters, digits and hyphens, got ${id}. Try id=growth.`);
  if (before.some((fence) => fence.id === id))
    faults.push(`\`\`\`ts cell: id must be unique on a page, got ${id} again. Add id=second.`);
  return faults;
}
