// Which names of a cell hold what comes over time, a promise or a generator, read off its text. In a notebook other cells
// find what such a name gives; a program has to wait for it.

import type { CallExpression, Expression, Program, Super } from 'acorn';
import { simple } from 'acorn-walk';

/** The functions of a page whose calls give something over time, by name. */
export interface SlowFunctions {
  readonly promises: ReadonlySet<string>;
  readonly generators: ReadonlySet<string>;
}

/** A name that holds something over time, the line on which its declaration begins, from 1, and what to wait for it with. */
export interface OverTime {
  readonly name: string;
  readonly line: number;
  readonly wait: Wait;
}

/** A promise is waited for; of a generator, its latest value is. */
export type Wait = 'promise' | 'latest';

/** Returns the names that a tree declares at its top, by const or let, and that seem to hold something over time. */
export function overTimeIn(program: Program, slow: SlowFunctions): OverTime[] {
  return program.body.flatMap((statement) => {
    if (statement.type !== 'VariableDeclaration') return [];
    const { line } = statement.loc!.start;
    return statement.declarations.flatMap(({ id, init }) => {
      const wait = id.type === 'Identifier' && init ? waitFor(init, slow) : undefined;
      return wait === undefined ? [] : [{ name: (id as { name: string }).name, line, wait }];
    });
  });
}

/** Returns how an expression's value has to be waited for, as far as its text says; undefined where it is there at once. */
export function waitFor(given: Expression, { promises, generators }: SlowFunctions): Wait | undefined {
  if (isPromise(given, promises)) return 'promise';
  return isGenerator(given, generators) ? 'latest' : undefined;
}

/** Returns the functions, at any depth of these trees, whose calls give something over time. */
export function slowFunctionsOf(programs: readonly Program[]): SlowFunctions {
  const promises = new Set<string>();
  const generators = new Set<string>();
  const note = (name: string, { async, generator }: { readonly async: boolean; readonly generator: boolean }) => {
    if (generator) generators.add(name);
    else if (async) promises.add(name);
  };
  for (const program of programs)
    simple(program, {
      FunctionDeclaration(node) {
        if (node.id) note(node.id.name, node);
      },
      VariableDeclarator({ id, init }) {
        const isFunction = init?.type === 'ArrowFunctionExpression' || init?.type === 'FunctionExpression';
        if (isFunction && id.type === 'Identifier') note(id.name, init);
      },
    });
  return { promises, generators };
}

/** A call of a function that is a generator, by its name or where it stands. */
function isGenerator(given: Expression, generators: ReadonlySet<string>): boolean {
  if (given.type !== 'CallExpression') return false;
  const { callee } = given;
  return callee.type === 'Identifier'
    ? generators.has(callee.name)
    : callee.type === 'FunctionExpression' && callee.generator;
}

/** Whether an expression gives a promise, as far as its text says. */
function isPromise(given: Expression, asyncFunctions: ReadonlySet<string>): boolean {
  const is = (one: Expression) => isPromise(one, asyncFunctions);
  switch (given.type) {
    case 'NewExpression':
      return given.callee.type === 'Identifier' && given.callee.name === 'Promise';
    case 'ConditionalExpression':
      return is(given.consequent) || is(given.alternate);
    case 'LogicalExpression':
      return is(given.left) || is(given.right);
    case 'CallExpression':
      return givesPromise(given, asyncFunctions);
    default:
      return false;
  }
}

/** Promise.all(…), anything.then(…), and a call of a function that is async. */
function givesPromise({ callee }: CallExpression, asyncFunctions: ReadonlySet<string>): boolean {
  if (callee.type === 'Identifier') return asyncFunctions.has(callee.name);
  if (callee.type === 'ArrowFunctionExpression' || callee.type === 'FunctionExpression') return callee.async;
  if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return false;
  return isNamed(callee.object, 'Promise') || /^(then|catch|finally)$/.test(callee.property.name);
}

function isNamed(given: Expression | Super, name: string): boolean {
  return given.type === 'Identifier' && given.name === name;
}
