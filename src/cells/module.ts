// A module of an exercise, evaluated apart from the cells: what it imports of the core is there by name already,
// what it exports is handed back.

import type { ExportNamedDeclaration, Node, Program } from 'acorn';
import { fault } from '#core/fault.ts';
import { type Analysis, link, read } from './analyze.ts';
import { compile, errorIn } from './compile.ts';
import { namesIn } from './declarations.ts';
import { Misplaced, placeIn, shownFault } from './misplaced.ts';
import { undefinedName } from './problems.ts';
import type { Scope } from './scope.ts';
import type { CellError } from './shown.ts';

/** What may be imported: the names stand in the scope. */
const THERE = ['#core', '#core/learning.ts', '#cells/exercise.ts', 'd3-array'];

type Exported = readonly [outside: string, inside: string];

/** A module that was evaluated: what it exports, and the place of whatever its code throws later. */
export interface Evaluated {
  readonly exports: Record<string, unknown>;
  readonly errorOf: (thrown: unknown) => CellError;
}

/** Returns a TypeScript module, evaluated; throws an error that `moduleError` can tell. */
export async function evaluateModule(where: string, source: string, scope: Scope): Promise<Evaluated> {
  const { code, program } = read(where, source);
  const blanked = blank(where, source, code, program);
  const inner = read(where, blanked);
  const analysis: Analysis = { ...link(where, source, inner.code, inner.program), ...inner, source };
  const missing = undefinedName(where, analysis, [], Object.keys(scope));
  if (missing !== undefined) throw missing;
  const needs = [...analysis.references.keys()].filter((name) => Object.hasOwn(scope, name));
  const names = exportsOf(program);
  const errorOf = (thrown: unknown) => errorIn(where, thrown, analysis);
  try {
    const outcome = await compile(where, analysis, needs)(...needs.map((name) => scope[name]));
    return { exports: Object.fromEntries(names.map(([outside, inside]) => [outside, outcome.names[inside]])), errorOf };
  } catch (error) {
    throw new Located(errorOf(error));
  }
}

/** An error of a module's own code, with its place. */
class Located extends Error {
  readonly error: CellError;
  constructor(error: CellError) {
    super(error.message);
    this.error = error;
  }
}

/** Returns what evaluateModule threw as it is shown: what, and where. */
export function moduleError(error: unknown): CellError {
  if (error instanceof Misplaced) return shownFault(error);
  return error instanceof Located ? error.error : { kind: 'error', name: 'Error', message: (error as Error).message };
}

/** The code without its imports and the word export, everything else where it was. */
function blank(where: string, source: string, code: string, program: Program): string {
  let text = code;
  const remove = (from: number, to: number) => {
    text = text.slice(0, from) + text.slice(from, to).replace(/[^\n]/g, ' ') + text.slice(to);
  };
  for (const node of program.body) {
    if (node.type === 'ImportDeclaration' && THERE.includes(String(node.source.value))) remove(node.start, node.end);
    else if (node.type === 'ExportNamedDeclaration' && !node.source)
      remove(node.start, node.declaration?.start ?? node.end);
    else if (/^(Import|Export)/.test(node.type)) refuse(where, source, code, node);
  }
  return text;
}

function refuse(where: string, source: string, code: string, node: Node): never {
  const { line, column } = node.loc!.start;
  const got = code.slice(node.start, node.end).split('\n')[0];
  const { message } = fault(where, `a module imports only ${THERE.join(', ')}, and exports by name`, got);
  throw new Misplaced('SyntaxError', message, placeIn(source, code, line, column + 1));
}

function exportsOf({ body }: Program): Exported[] {
  return body.flatMap((node) => (node.type === 'ExportNamedDeclaration' ? exportedBy(node) : []));
}

function exportedBy({ declaration, specifiers }: ExportNamedDeclaration): Exported[] {
  const patterns =
    declaration?.type === 'VariableDeclaration' ? declaration.declarations.map(({ id }) => id) : [declaration?.id];
  const declared = patterns.flatMap((pattern) => namesIn(pattern)).map((name): Exported => [name, name]);
  const textOf = (name: { name?: string; value?: unknown }) => String(name.name ?? name.value);
  return [...declared, ...specifiers.map(({ exported, local }): Exported => [textOf(exported), textOf(local)])];
}
