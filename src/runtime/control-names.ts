// A figure's controls told by their parameters' names, as an address lists them: "noise,seed". A control is found by
// its name, wherever it stands in the figure.

import { type Fault, nearestName, type Table } from '#params';

/** The names of a list that a table has, and what else the list asked for. */
export interface ControlNames {
  readonly names: readonly string[];
  readonly faults: readonly Fault[];
}

/** Returns the controls that a list names; `asked` is what the list is called in the address. */
export function controlNames(asked: string, list: string, table: Table): ControlNames {
  const known = Object.keys(table);
  const told = [...new Set(list.split(',').flatMap((name) => name.trim() || []))];
  const unknown = told.filter((name) => !known.includes(name));
  return {
    names: told.filter((name) => known.includes(name)),
    faults: unknown.map((got) => noControl(asked, got, known)),
  };
}

function noControl(name: string, got: string, known: readonly string[]): Fault {
  return { name, rule: 'control', got, accepts: known.join(', '), used: nearestName(got, known) };
}

/** Returns the style that takes controls away below `scope`; a fold goes when all that it holds does. */
export function hidingStyle(root: ParentNode, names: readonly string[], scope = ''): string {
  const single = names.map((name) => `.control:has([name="${name}"])`);
  const groups = groupsOf(root, names).map(({ dataset }) => `[data-controls-of="${dataset['controlsOf']}"]`);
  return [...single, ...groups].map((selector) => `${scope} ${selector} { display: none }`).join('\n');
}

/** Returns the boxes below `root` whose controls all belong to `names`; each says in `data-controls-of` what it holds. */
export function groupsOf(root: ParentNode, names: readonly string[]): HTMLElement[] {
  return Array.from(root.querySelectorAll<HTMLElement>('[data-controls-of]')).filter(({ dataset }) =>
    dataset['controlsOf']!.split(' ').every((name) => names.includes(name)),
  );
}
