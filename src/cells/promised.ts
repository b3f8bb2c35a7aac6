// Which names of a cell hold a promise, read off its text. In a notebook other cells find what such a name gives; a
// program has to wait for it.

import type { CallExpression, Expression, Program, Super } from 'acorn';
import { simple } from 'acorn-walk';

/** A name that holds a promise, and the line on which its declaration begins, from 1. */
export interface Promised {
  readonly name: string;
  readonly line: number;
}

/** Returns the names that a tree declares at its top, by const or let, and that seem to hold a promise. */
export function promisedIn(program: Program, asyncFunctions: ReadonlySet<string>): Promised[] {
  return program.body.flatMap((statement) => {
    if (statement.type !== 'VariableDeclaration') return [];
    const { line } = statement.loc!.start;
    return statement.declarations.flatMap(({ id, init }) =>
      id.type === 'Identifier' && init && isPromise(init, asyncFunctions) ? [{ name: id.name, line }] : [],
    );
  });
}

/** Returns the names of the functions that a tree declares as async, at any depth. */
export function asyncFunctionsOf(program: Program): string[] {
  const names: string[] = [];
  simple(program, {
    FunctionDeclaration({ async, generator, id }) {
      if (async && !generator && id) names.push(id.name);
    },
    VariableDeclarator({ id, init }) {
      const isFunction = init?.type === 'ArrowFunctionExpression' || init?.type === 'FunctionExpression';
      if (isFunction && init.async && !init.generator && id.type === 'Identifier') names.push(id.name);
    },
  });
  return names;
}

/** Whether an expression gives a promise, as far as its text says. */
export function isPromise(given: Expression, asyncFunctions: ReadonlySet<string>): boolean {
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
