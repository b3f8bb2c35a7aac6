// A cell's code as a function of the names it needs, and the way back from a stack to the line a reader wrote.

import type { ExpressionStatement, ModuleDeclaration, Statement } from 'acorn';
import type { Analysis } from './analyze.ts';
import { lineOf } from './line.ts';
import { placeIn } from './misplaced.ts';
import type { CellError } from './shown.ts';

/** What a cell's run gives: the value of its last expression, if it ends in one, and its names. */
export interface Outcome {
  readonly value?: unknown;
  readonly names: Readonly<Record<string, unknown>>;
}

type Body = (...given: unknown[]) => Outcome | Promise<Outcome>;
type Maker = new (...parts: string[]) => Body;

const AsyncFunction = (async () => {}).constructor as Maker;

/** How many lines an engine puts before a function's text: asked once, since engines differ. */
const HEADER = (() => {
  try {
    new Function('a', 'throw new Error();\n//# sourceURL=cell:header')(0);
  } catch (error) {
    return Number(/cell:header:(\d+)/.exec(String((error as Error).stack))?.[1] ?? 3) - 1;
  }
  return 2;
})();

/** Returns the function of a cell, whose parameters are `parameters`; calling it runs the cell. */
export function compile(id: string, analysis: Analysis, parameters: readonly string[]): Body {
  const maker = analysis.waits ? AsyncFunction : (Function as unknown as Maker);
  return new maker(...parameters, `${bodyOf(analysis)}\n//# sourceURL=cell:${id}`);
}

/** Whether a cell ends in an expression, whose value it shows. */
export function endsInValue({ program }: Analysis): boolean {
  return isExpression(program.body.at(-1));
}

/** The first line is the notebook's, so that the cell's own begin at the second with their columns as written. */
function bodyOf({ code, program, names }: Analysis): string {
  const last = program.body.at(-1);
  const exported = `{ ${names.join(', ')} }`;
  if (!isExpression(last)) return `'use strict';\n${code}\n;return { names: ${exported} };`;
  const before = program.body.at(-2)?.end ?? 0;
  const value = code.slice(last.start, last.end).replace(/;$/, '');
  const gap = code.slice(before, last.start);
  const opening =
    before === 0 ? `'use strict'; return { value: (\n` : `'use strict';\n${code.slice(0, before)};return { value: (`;
  return `${opening}${gap}${value}\n), names: ${exported} };\n${code.slice(last.end)}`;
}

function isExpression(node: Statement | ModuleDeclaration | undefined): node is ExpressionStatement {
  return node?.type === 'ExpressionStatement' && node.directive === undefined;
}

/** Returns a thrown value as an error of a cell, with its line and, where nothing has moved on that line, its column. */
export function errorIn(id: string, thrown: unknown, { source, code, program }: Omit<Analysis, 'names'>): CellError {
  const { name, message, stack } = described(thrown);
  const place = new RegExp(`cell:${id}:(\\d+):(\\d+)`).exec(stack);
  const line = Number(place?.[1]) - HEADER - 1;
  if (!(line >= 1 && line <= source.split('\n').length)) return { kind: 'error', name, message };
  const column = Number(place![2]);
  const [before, last] = program.body.slice(-2);
  const moved = isExpression(last) && before?.loc?.end.line === line && last.loc?.start.line === line;
  return { kind: 'error', name, message, ...(moved ? { line } : placeIn(source, code, line, column)) };
}

/** A reader can throw anything, and an error's own properties can throw again. */
function described(thrown: unknown): { readonly name: string; readonly message: string; readonly stack: string } {
  try {
    if (!(thrown instanceof Error)) return { name: 'Error', message: lineOf(thrown), stack: '' };
    const { name, message, stack } = thrown;
    return { name: String(name), message: String(message).slice(0, LONGEST), stack: String(stack) };
  } catch {
    return { name: 'Error', message: typeof thrown, stack: '' };
  }
}

const LONGEST = 2000;
