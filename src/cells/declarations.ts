// Who declares what: each scope of a program with its names.

import type { Node, Pattern, Program, VariableDeclaration } from 'acorn';
import { ancestor } from 'acorn-walk';

/** The names that each function, block, loop, class or catch declares, by its node; the program's own are the cell's. */
export type Scopes = ReadonlyMap<Node, ReadonlySet<string>>;

const FUNCTION = /^(Program|StaticBlock|(Arrow)?Function(Declaration|Expression)?)$/;
const BLOCK = /^(BlockStatement|For\w*Statement|SwitchStatement)$/;

type Named = Node & { readonly id?: Pattern | null; readonly params?: readonly Pattern[]; readonly param?: Pattern };

/** Returns the scopes of a program. */
export function declaredIn(program: Program): Scopes {
  const scopes = new Map<Node, Set<string>>([[program, new Set()]]);
  const declare = (scope: Node, pattern: Pattern | null | undefined): void => {
    const names = scopes.get(scope) ?? new Set();
    scopes.set(scope, names);
    for (const name of namesIn(pattern)) names.add(name);
  };
  const inside = (node: Named) => {
    for (const pattern of node.params ?? []) declare(node, pattern);
  };
  const named = (node: Named) => {
    declare(node, node.id);
    inside(node);
  };
  const around = (node: Named, _: unknown, ancestors: Node[]) => {
    declare(enclosing(ancestors.slice(0, -1), 'block'), node.id);
    inside(node);
  };
  ancestor(program, {
    VariableDeclaration(node: VariableDeclaration, _: unknown, ancestors: Node[]) {
      const scope = enclosing(ancestors, node.kind === 'var' ? 'function' : 'block');
      for (const { id } of node.declarations) declare(scope, id);
    },
    FunctionDeclaration: around,
    ClassDeclaration: around,
    FunctionExpression: named,
    ClassExpression: named,
    ArrowFunctionExpression: inside,
    CatchClause: (node: Named) => declare(node, node.param),
    ImportDeclaration(node: Node & { specifiers: readonly { local: Pattern }[] }) {
      for (const { local } of node.specifiers) declare(program, local);
    },
  } as never);
  return scopes;
}

function enclosing(ancestors: readonly Node[], kind: 'function' | 'block'): Node {
  return ancestors.findLast(({ type }) => FUNCTION.test(type) || (kind === 'block' && BLOCK.test(type)))!;
}

/** Returns the names that a pattern binds, in the order written. */
export function namesIn(pattern: Pattern | null | undefined): string[] {
  switch (pattern?.type) {
    case 'Identifier':
      return [pattern.name];
    case 'ObjectPattern':
      return pattern.properties.flatMap((property) =>
        namesIn(property.type === 'RestElement' ? property.argument : property.value),
      );
    case 'ArrayPattern':
      return pattern.elements.flatMap((element) => namesIn(element));
    case 'RestElement':
      return namesIn(pattern.argument);
    case 'AssignmentPattern':
      return namesIn(pattern.left);
    default:
      return [];
  }
}
