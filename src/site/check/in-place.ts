// What becomes of the faults of a text that is being compiled: a build stops at them, the dev server puts a box in the
// place of what is faulty, and shows the rest.

import { existsSync } from 'node:fs';
import { SKIP, visit } from 'unist-util-visit';
import { type ContentFault, refuse } from '../fault.ts';
import { importOf } from '../mdx-import.ts';
import { vocabulary, widgetFolder } from '../vocabulary.ts';
import { type Element, inFile, type Node, type NodeFault, type Text } from './text.ts';

/** The component that shows faults. */
const FAULT_BOX = { name: 'FaultBox', file: '/src/layouts/FaultBox.astro' };

/** Whether authors are looking, by `astro dev`, which says so to every tool. */
export function isDevServer(): boolean {
  return process.env['NODE_ENV'] === 'development';
}

/** Throws the faults of a text as one error; in the dev server puts boxes into its tree. */
export function settle({ tree, file }: Text, faults: readonly NodeFault[]): void {
  const told = new Map<Node, ContentFault[]>();
  for (const fault of faults) told.set(fault.node, [...(told.get(fault.node) ?? []), inFile(file, fault)]);
  if (!isDevServer()) refuse([...told.values()].flat());
  putBoxes(tree, told);
}

/** Puts a box in place of each component of a tree that needs a faulty file beside its text. */
export function replaceDependents({ tree, elements }: Text, faults: readonly ContentFault[]): void {
  const told = new Map<Node, readonly ContentFault[]>();
  for (const element of elements) {
    const found = faults.filter((fault) => needs(element, fault));
    if (found.length > 0) told.set(element, found);
  }
  putBoxes(tree, told);
}

function needs({ name }: Element, { file, rule, level }: ContentFault): boolean {
  if (level === 'warning') return false;
  if (name === 'Quiz' || name === 'Predict') return file.endsWith('/quiz.yaml');
  if (name === 'Exercise') return file.includes('/exercise/');
  const folder = widgetFolder(vocabulary().get(name) ?? '');
  const isFromFile = file.endsWith('/presets.yaml') || rule === 'recipe' || file.endsWith('/recipe.yaml');
  return isFromFile && folder !== undefined && existsSync(`${folder}/built.ts`);
}

type Told = ReadonlyMap<Node, readonly ContentFault[]>;

function putBoxes(tree: Node, told: Told): void {
  if (told.size === 0) return;
  const blocks = tree.children!.flatMap((block) => [...boxesBefore(block, told), block]);
  tree.children!.splice(0, tree.children!.length, ...blocks);
  visit(tree as never, (node: Node, index: number | undefined, parent: Node | undefined) => {
    const faults = told.get(node);
    if (faults === undefined || !isReplaced(node) || index === undefined || parent === undefined) return;
    const inner = node.type === 'code' ? [] : (node.children ?? []);
    parent.children!.splice(index, 1, boxOf(faults, node.type === 'mdxJsxTextElement'), ...inner);
    return [SKIP, index + 1];
  });
  if (!tree.children!.some(({ type, name }) => type === 'mdxjsEsm' && name === FAULT_BOX.name))
    tree.children!.unshift(importOf(FAULT_BOX.name, FAULT_BOX.file));
}

/** A component and a cell cannot be shown with their faults; a link, a picture or a heading can. */
function isReplaced({ type, name }: Node): boolean {
  return type === 'code' || (/^mdxJsx/.test(type) && /^[A-Z]/.test(name ?? ''));
}

function boxesBefore(block: Node, told: Told): Node[] {
  const boxes: Node[] = [];
  visit(block as never, (node: Node) => {
    const faults = told.get(node);
    if (faults !== undefined && !isReplaced(node)) boxes.push(boxOf(faults, false));
  });
  return boxes;
}

function boxOf(faults: readonly ContentFault[], isInline: boolean): Node {
  const attributes = [{ type: 'mdxJsxAttribute', name: 'faults', value: JSON.stringify(faults) }];
  return { type: isInline ? 'mdxJsxTextElement' : 'mdxJsxFlowElement', name: FAULT_BOX.name, attributes, children: [] };
}
