// What a cell is, read off its text: the names it declares, the names it needs of others, whether it waits.
// Nothing runs here.

import { type Node, type Program, parse } from 'acorn';
import { ancestor } from 'acorn-walk';
import { fault } from '#core/fault.ts';
import { declaredIn, type Scopes } from './declarations.ts';
import { Misplaced, type Place, placeIn } from './misplaced.ts';
import { transpile } from './transpile.ts';

/** A cell that can be run: its code and tree, and how it hangs together with others. */
export interface Analysis {
  readonly source: string;
  readonly code: string;
  readonly program: Program;
  /** The names declared at the top, in the order written. */
  readonly names: readonly string[];
  /** The names needed of others, with the place of their first use; `optional` where only typeof asks for them. */
  readonly references: ReadonlyMap<string, Place & { readonly optional?: boolean }>;
  /** Whether it awaits at the top. */
  readonly waits: boolean;
}

type Located = Node & { readonly loc: { readonly start: { readonly line: number; readonly column: number } } };
type Visit = (node: Located & { readonly name: string }, state: unknown, ancestors: readonly Located[]) => void;

/** Returns the analysis of a cell's TypeScript; throws a Misplaced that says what cannot stand in a cell, and where. */
export function analyze(where: string, source: string): Analysis {
  const { code, program } = read(where, source);
  refuseModules(where, source, code, program);
  return { ...link(where, source, code, program), source, code, program };
}

/** Returns code and tree of a TypeScript module; throws a Misplaced where it cannot be read. */
export function read(where: string, source: string): { readonly code: string; readonly program: Program } {
  const code = transpile(where, source);
  try {
    return { code, program: parse(code, { ecmaVersion: 'latest', sourceType: 'module', locations: true }) };
  } catch (error) {
    const { message, loc } = error as Error & { loc: { line: number; column: number } };
    const said = `${where}: ${message.replace(/\s*\(\d+:\d+\)$/, '')}.`;
    throw new Misplaced('SyntaxError', said, placeIn(source, code, loc.line, loc.column + 1));
  }
}

/** Returns the names that a tree declares, and those it needs; throws a Misplaced where it sets a name of another's. */
export function link(where: string, source: string, code: string, program: Program) {
  const scopes = declaredIn(program);
  const references = new Map<string, Place & { readonly optional?: boolean }>();
  let waits = false;
  const placeOf = ({ loc }: Located) => placeIn(source, code, loc.start.line, loc.start.column + 1);
  const refer: Visit = (node, _, ancestors) => {
    if (isDeclared(scopes, node.name, ancestors)) return;
    const parent = ancestors.at(-2) as (Located & { operator?: string }) | undefined;
    const optional = parent?.type === 'UnaryExpression' && parent.operator === 'typeof';
    const known = references.get(node.name);
    if (known === undefined || (known.optional && !optional))
      references.set(node.name, { ...placeOf(node), ...(optional && { optional }) });
  };
  const set = (node: Located & { readonly name: string }, ancestors: readonly Located[]): void => {
    if (isDeclared(scopes, node.name, ancestors)) return;
    const { message } = fault(where, 'a cell sets only names that it declares', node.name, 'Declare it with let.');
    throw new Misplaced('SyntaxError', message, placeOf(node));
  };
  const wait: Visit = (_, __, ancestors) => {
    waits ||= !ancestors.some(({ type }) => /Function|StaticBlock|PropertyDefinition/.test(type));
  };
  const visitors: Record<string, Visit> = {
    Identifier: refer,
    VariablePattern: (node, _, ancestors) => set(node, ancestors),
    UpdateExpression: (node, _, ancestors) => {
      const { argument } = node as unknown as { argument: Located & { readonly name: string } };
      if (argument.type === 'Identifier') set(argument, ancestors);
    },
    AwaitExpression: wait,
    ForOfStatement: (node, state, ancestors) => {
      if ((node as unknown as { await: boolean }).await) wait(node, state, ancestors);
    },
  };
  ancestor(program, visitors as never);
  return { names: [...scopes.get(program)!], references, waits };
}

/** Returns the names that a text seems to declare at the start of its lines, where it cannot be read. */
export function guessedNames(source: string): string[] {
  const declarations = /^(?:export\s+)?(?:const|let|var|(?:async\s+)?function\*?|class)\s+([\w$]+)/gm;
  return Array.from(source.matchAll(declarations), ([, name]) => name!);
}

function isDeclared(scopes: Scopes, name: string, ancestors: readonly Node[]): boolean {
  if (name === 'arguments') return ancestors.some(({ type }) => /^Function/.test(type));
  return ancestors.some((node) => scopes.get(node)?.has(name));
}

function refuseModules(where: string, source: string, code: string, program: Program): void {
  const refuse = (node: Located, what: string, hint: string): never => {
    const got = code.slice(node.start, node.end).split('\n')[0];
    const place = placeIn(source, code, node.loc.start.line, node.loc.start.column + 1);
    throw new Misplaced('SyntaxError', fault(where, what, got, hint).message, place);
  };
  const visitImport = (node: unknown) =>
    refuse(node as Located, 'a cell imports nothing', 'The core, Plot and d3-array are there by name.');
  const visitExport = (node: unknown) =>
    refuse(node as Located, 'a cell exports nothing', 'What it declares is seen by every cell.');
  const visitors = {
    ImportDeclaration: visitImport,
    ImportExpression: visitImport,
    MetaProperty: visitImport,
    ExportNamedDeclaration: visitExport,
    ExportDefaultDeclaration: visitExport,
    ExportAllDeclaration: visitExport,
  };
  ancestor(program, visitors as never);
}
