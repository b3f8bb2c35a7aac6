// A page's cells as one program: each after those it needs, and what it would show given to display().

import type { Program } from 'acorn';
import { type Analysis, analyze, read } from './analyze.ts';
import { isLanguage, OWN_NAMES } from './language.ts';
import { Misplaced } from './misplaced.ts';
import { type OverTime, overTimeIn, type SlowFunctions, slowFunctionsOf, type Wait, waitFor } from './over-time.ts';
import { definers, problemOf, type ReadCell } from './problems.ts';
import type { CellSource } from './protocol.ts';
import type { InputValue } from './shown.ts';

/** A cell of the program: its code, the names it needs of the scope, or why it is left out. */
interface Part {
  readonly id: string;
  readonly code: string;
  readonly names: readonly string[];
  readonly needs: readonly string[];
  readonly leftOut?: string;
}

/** What the program is made of besides the cells. */
export interface ProgramParts {
  /** A script that leaves the names of the scope in `course`. */
  readonly scope: string;
  readonly presets?: unknown;
  /** Opens the program. */
  readonly head: string;
  /** Stands over a cell that cannot run, with {message}. */
  readonly leftOut: string;
  /** What the inputs of each cell stand at. */
  readonly chosen?: ReadonlyMap<string, readonly InputValue[]>;
}

/** Returns the program. */
export function writeProgram(cells: readonly CellSource[], given: ProgramParts): string {
  const parts = inOrder(cells).map((cell, _, all) => partOf(cell, all));
  const own = parts.flatMap(({ names }) => names);
  const needed = parts.flatMap(({ needs }) => needs).filter((name) => !own.includes(name) && name !== 'presets');
  const names = Array.from(new Set(['display', 'view', 'chosen', 'latest', ...needed])).join(', ');
  const presets = parts.some(({ needs }) => needs.includes('presets'))
    ? [`const presets = ${JSON.stringify(given.presets ?? {}, null, 2)};`]
    : [];
  return [
    commented(given.head),
    given.scope.trim(),
    `// @ts-ignore\nconst { ${names} } = globalThis.course;`,
    ...presets,
    ...parts.map((part) => blockOf(part, given)),
    'export {};\n',
  ].join('\n\n');
}

function blockOf({ id, code, leftOut }: Part, { leftOut: template, chosen }: ProgramParts): string {
  if (leftOut !== undefined) return commented(`${id}: ${template.replace('{message}', leftOut)}\n\n${code}`);
  const values = (chosen?.get(id) ?? []).map((value) => JSON.stringify(value)).join(', ');
  return `// ${id}\n${values === '' ? '' : `chosen.push(${values});\n`}${code}`;
}

type Ordered = CellSource & { readonly read: ReadCell };

/** Each cell after those it needs; those that need each other, or nothing, in the page's order. */
function inOrder(cells: readonly CellSource[]): Ordered[] {
  const all = cells.map((cell) => ({ ...cell, read: readCell(cell) }));
  const by = definers(all.map(({ read }) => read));
  const done = new Set<Ordered>();
  const add = (cell: Ordered, open: readonly Ordered[]): void => {
    if (done.has(cell) || open.includes(cell)) return;
    for (const name of referencesOf(cell)) {
      const needed = all.find(({ id }) => id === by.get(name));
      if (needed !== undefined) add(needed, [...open, cell]);
    }
    done.add(cell);
  };
  for (const cell of all) add(cell, []);
  return Array.from(done);
}

function readCell({ id, source }: CellSource): ReadCell {
  try {
    const analysis = analyze(id, source);
    return { id, names: analysis.names, read: analysis };
  } catch (error) {
    if (error instanceof Misplaced) return { id, names: [], read: error };
    throw error;
  }
}

function referencesOf({ read: { read } }: Ordered): string[] {
  return read instanceof Misplaced ? [] : Array.from(read.references.keys());
}

function partOf(cell: Ordered, all: readonly Ordered[]): Part {
  const { id, source, read } = cell;
  const references = referencesOf(cell);
  const reads = all.map((other) => other.read);
  const problem = problemOf(read, reads, references); // what the scope has is known where it runs
  if (read.read instanceof Misplaced || problem !== undefined)
    return { id, code: source, names: [], needs: [], leftOut: problem?.message ?? '' };
  const needs = references.filter((name) => !isLanguage(name) && !OWN_NAMES.includes(name));
  const slow = slowFunctionsOf(all.flatMap(programOf));
  return { id, code: shownCode(id, read.read, slow), names: read.names, needs };
}

function programOf({ read: { read } }: Ordered): Program[] {
  return read instanceof Misplaced ? [] : [read.program];
}

/** The code with its last value, or else its names, given to display(); with its types, wherever they can be kept. */
function shownCode(id: string, analysis: Analysis, slow: SlowFunctions): string {
  const { source, code, program, names } = analysis;
  const later = overTimeIn(program, slow);
  const last = program.body.at(-1);
  if (last?.type !== 'ExpressionStatement') {
    const displays = names.map((name) => `display(${name}, ${JSON.stringify(name)});`);
    return [settled(source, later), ...displays].join('\n');
  }
  const [from, to] = [last.start, last.end].map((at) => sameIn(source, code, at)) as [number, number];
  const wait = waitFor(last.expression, slow);
  const typed = displayed(source, from, to, wait);
  return settled(isReadable(id, typed) ? typed : displayed(code, last.start, last.end, wait), later);
}

/** The code of a cell whose names hold what they hold until it ends, and then what that gives, as other cells find it. */
function settled(code: string, later: readonly OverTime[]): string {
  const lines = code.split('\n');
  for (const { line } of later) lines[line - 1] = lines[line - 1]!.replace(/\bconst\b/, 'let');
  return [...lines, ...later.map(({ name, wait }) => `${name} = ${waited(name, wait)};`)].join('\n');
}

function displayed(text: string, from: number, to: number, wait: Wait | undefined): string {
  const value = text.slice(from, to).replace(/\s*;$/, '');
  return `${text.slice(0, from)}display(${wait === undefined ? value : waited(value, wait)});${text.slice(to)}`;
}

function waited(value: string, wait: Wait): string {
  return wait === 'latest' ? `await latest(${value})` : `await (${value})`;
}

/** The place in the source of a place in the code, whose lines are the same; what follows it on its line is, too. */
function sameIn(source: string, code: string, at: number): number {
  const line = code.slice(0, at).split('\n').length - 1;
  const left = code.split('\n')[line]!.length - (at - (code.lastIndexOf('\n', at - 1) + 1));
  const lines = source.split('\n').slice(0, line + 1);
  return lines.join('\n').length - left;
}

function isReadable(id: string, text: string): boolean {
  try {
    read(id, text);
    return !/\benum\b/.test(text); // Node drops types, and knows no enum
  } catch {
    return false;
  }
}

function commented(text: string): string {
  return text
    .split('\n')
    .map((line) => `// ${line}`.trimEnd())
    .join('\n');
}
