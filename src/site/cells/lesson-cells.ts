// The live cells of a lesson at build: each is run, and what it gives is set beneath it, so that the page is whole
// without JavaScript. A cell that fails stops the build, with file, line and column.

import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { VFile } from 'vfile';
import { parse } from 'yaml';
import type { Result } from '#cells/shown.ts';
import { importOf, nameOf, note } from '../lesson-source.ts';
import { clockOrChance } from './clock-and-chance.ts';
import { encode } from './encoded.ts';
import { type Fence, fencesIn, type LineFault } from './fences.ts';
import { type CellOutcome, runPage } from './run-page.ts';

const COMPONENT = '/components/notebook/Cell.astro';

/** A remark plugin, after lessonSource: runs a lesson's cells and puts <Cell> in place of their fences. */
export function lessonCells() {
  return async (tree: { readonly children: unknown[] }, file: VFile): Promise<void> => {
    const { fences, faults } = fencesIn(tree);
    if (fences.length === 0) return;
    faults.push(...fences.flatMap(impure));
    refuse(file, faults);
    const presets = presetsBeside(file);
    const outcomes = await runPage(fences, presets).catch((error: Error) => {
      throw new RangeError(`${nameOf(file)}: a cell left a promise refused: ${error.message}`, { cause: error });
    });
    refuse(
      file,
      fences.flatMap((fence) => unexpected(fence, outcomes.get(fence.id)!)),
    );
    fences.forEach((fence, index) => {
      const ofPage = index === 0 && { presets: encode(presets) }; // the first cell carries what all share
      fence.replace((code) => cellElement({ id: fence.id, outcome: encode(outcomes.get(fence.id)!), ...ofPage }, code));
    });
    tree.children.unshift(importOf('Cell', COMPONENT));
    if ([...outcomes.values()].some(({ results }) => results?.some(hasFormula))) note(file, 'maths', true);
  };
}

function refuse(file: VFile, faults: readonly LineFault[]): void {
  if (faults.length === 0) return;
  const text = ({ line, column, text: said }: LineFault) =>
    `${nameOf(file)}:${line}${column ? `:${column}` : ''}: ${said}`;
  throw new RangeError(faults.map(text).join('\n'));
}

function impure(fence: Fence): LineFault[] {
  const error = clockOrChance(fence.id, fence.source);
  return error === undefined ? [] : [placed(fence, error)];
}

/** A cell must fail where it says so, and nowhere else. */
function unexpected(fence: Fence, { error }: CellOutcome): LineFault[] {
  if (error !== undefined) return fence.fails ? [] : [placed(fence, error)];
  if (!fence.fails) return [];
  return [{ line: fence.line, text: `${fence.id}: a cell flagged error must fail, got a result. Drop the flag.` }];
}

function placed(fence: Fence, error: NonNullable<CellOutcome['error']>): LineFault {
  const { message, line, column } = error;
  const text = message.startsWith(`${fence.id}: `) ? message : `${fence.id}: ${error.name}: ${message}`;
  return { line: fence.line + (line ?? 0), ...(column && { column: column + fence.indent }), text };
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

/** The lesson's presets as they are written: widget, slug, parameters. */
function presetsBeside(file: VFile): unknown {
  const presets = path.join(path.dirname(file.path ?? ''), 'presets.yaml');
  return existsSync(presets) ? parse(readFileSync(presets, 'utf8')) : {};
}
