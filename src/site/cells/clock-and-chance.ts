// What would make a page differ from build to build: clocks, and chance without a seed. Read off the code, not its text.

import type { MemberExpression, Node, VariableDeclarator } from 'acorn';
import { simple } from 'acorn-walk';
import { type Analysis, analyze } from '#cells/analyze.ts';
import { Misplaced, placeIn } from '#cells/misplaced.ts';
import type { CellError } from '#cells/shown.ts';

const SEEDED = 'Take seeded numbers: uniform(key(1), new Float32Array(10)).';
const CLOCKS: Readonly<Record<string, string>> = { Date: 'Count steps instead.', performance: 'Count steps instead.' };
const CHANCES: Readonly<Record<string, string>> = { crypto: SEEDED };

/** Returns the first use of a clock or of chance in a cell as an error, undefined where there is none. */
export function clockOrChance(id: string, source: string): CellError | undefined {
  try {
    return firstUse(id, analyze(id, source));
  } catch (error) {
    if (error instanceof Misplaced) return undefined; // the notebook will say so
    throw error;
  }
}

function firstUse(id: string, analysis: Analysis): CellError | undefined {
  const { references, program, source, code } = analysis;
  const tell = (got: string, hint: string, place: object): CellError => {
    const message = `${id}: a cell must give the same at every build, got ${got}. ${hint}`;
    return { kind: 'error', name: 'RangeError', message, ...place };
  };
  for (const [name, { optional: _, ...place }] of references) {
    const hint = CLOCKS[name] ?? CHANCES[name];
    if (hint !== undefined) return tell(name, hint, place);
  }
  const chance = references.has('Math') ? mathRandom(program) : undefined;
  if (chance?.loc == null) return undefined;
  return tell('Math.random', SEEDED, placeIn(source, code, chance.loc.start.line, chance.loc.start.column + 1));
}

/** The place that reads Math.random, Math['random'], or { random } of Math. */
function mathRandom(program: Node): Node | undefined {
  let found: Node | undefined;
  simple(program, {
    MemberExpression(node: MemberExpression) {
      if (node.object.type !== 'Identifier' || node.object.name !== 'Math') return;
      const { property } = node;
      const name = property.type === 'Literal' ? property.value : !node.computed && 'name' in property && property.name;
      if (name === 'random') found ??= node;
    },
    VariableDeclarator(node: VariableDeclarator) {
      if (node.id.type !== 'ObjectPattern' || node.init?.type !== 'Identifier' || node.init.name !== 'Math') return;
      const takes = node.id.properties.some(
        (property) =>
          property.type === 'RestElement' || (property.key.type === 'Identifier' && property.key.name === 'random'),
      );
      if (takes) found ??= node;
    },
  });
  return found;
}
