// The live cells of a lesson at build: each is run, and what it gives is set beneath it, so that the page is whole
// without JavaScript. A cell that fails stops the build, with file, line and column.

import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { VFile } from 'vfile';
import { parse } from 'yaml';
import type { Result } from '#cells/shown.ts';
import { cellFault, cellFaults } from '../check/cells.ts';
import { settle } from '../check/in-place.ts';
import { type Node, type NodeFault, textOf } from '../check/text.ts';
import { nameOf, note } from '../lesson-source.ts';
import { importOf } from '../mdx-import.ts';
import { encode } from './encoded.ts';
import { type Fence, fencesIn } from './fences.ts';
import { type CellOutcome, runPage } from './run-page.ts';

const COMPONENT = '/components/notebook/Cell.astro';

/** A remark plugin, after lessonSource: runs a lesson's cells and puts <Cell> in place of their fences. */
export function lessonCells() {
  return async (tree: Node, file: VFile): Promise<void> => {
    const text = textOf(nameOf(file), tree);
    settle(text, cellFaults(text));
    const { fences } = fencesIn(tree);
    if (fences.length === 0) return;
    const presets = presetsBeside(file);
    const outcomes = await runPage(fences, presets).catch((error: Error) => {
      throw new RangeError(`${nameOf(file)}: a cell left a promise refused: ${error.message}`, { cause: error });
    });
    const faults = fences.flatMap((fence) => unexpected(fence, outcomes.get(fence.id)!));
    settle(text, faults);
    const left = fences.filter(({ node }) => !faults.some((fault) => fault.node === node));
    left.forEach(({ id, replace }, index) => {
      const ofPage = index === 0 && { presets: encode(presets) }; // the first cell carries what all share
      replace((code) => cellElement({ id, outcome: encode(outcomes.get(id)!), ...ofPage }, code));
    });
    tree.children!.unshift(importOf('Cell', COMPONENT));
    if ([...outcomes.values()].some(({ results }) => results?.some(hasFormula))) note(file, 'maths', true);
  };
}

/** A cell must fail where it says so, and nowhere else. */
function unexpected(fence: Fence, { error }: CellOutcome): NodeFault[] {
  if (error !== undefined) return fence.fails ? [] : [cellFault(fence, error)];
  if (!fence.fails) return [];
  const what = `${fence.id}: a cell flagged error must fail, got a result`;
  return [{ node: fence.node, rule: 'cell', what, hint: 'Drop the flag.' }];
}

function cellElement(props: Readonly<Record<string, string>>, code: unknown) {
  const attributes = Object.entries(props).map(([name, value]) => ({
    type: 'mdxJsxAttribute',
    name,
    value,
  }));
  return { type: 'mdxJsxFlowElement', name: 'Cell', attributes, children: [code] };
}

function hasFormula({ value }: Result): boolean {
  return value.kind === 'tex';
}

type Presets = Readonly<Record<string, Readonly<Record<string, object>>>>;

/** The lesson's presets as they are written: widget, slug, parameters; a translation calls them as its own file does. */
function presetsBeside(file: VFile): Presets {
  const [, tag] = /\.([\w-]+)\.mdx$/.exec(file.path ?? '') ?? [];
  const presets = readBeside<Presets>(file, 'presets.yaml');
  const labels = tag
    ? readBeside<Readonly<Record<string, Readonly<Record<string, string>>>>>(file, `presets.${tag}.yaml`)
    : {};
  const named = (widget: string, slug: string, preset: object) => {
    const label = labels[widget]?.[slug];
    return label === undefined ? preset : { ...preset, label };
  };
  return mapped(presets, (all, widget) => mapped(all, (preset, slug) => named(widget, slug, preset)));
}

function readBeside<T extends object>(file: VFile, name: string): T {
  const beside = path.join(path.dirname(file.path ?? ''), name);
  return (existsSync(beside) ? parse(readFileSync(beside, 'utf8')) : {}) as T;
}

function mapped<T, U>(values: Readonly<Record<string, T>>, change: (value: T, name: string) => U): Record<string, U> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, change(value, name)]));
}
