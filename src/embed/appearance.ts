// How an embed looks in its host's page, told in its address beside the widget's parameters: theme and controls.

import { choice, type Fault, nearestName, parse, sayFault, type Table, text, type Values, type Words } from '#params';
import type { Pairs } from '#runtime/place.ts';

/** What every embed can be told, whatever its widget. */
export const appearance = {
  theme: choice(['auto', 'light', 'dark'], 'auto'),
  controls: choice(['all', 'none'], 'all'),
  hide: text({ most: 200, default: '' }),
};

/** Tells whether a text is about the looks, and not about the widget. */
export const isAppearance = (name: string): boolean => Object.hasOwn(appearance, name);

/** Takes on the looks that texts tell, and says what of them was not accepted; `table` has what can be hidden. */
export function look(texts: Pairs, table: Table, words: Words): void {
  const { looks, faults } = readAppearance(texts, table);
  show(looks);
  const lines = faults.map((fault) => {
    const line = document.createElement('p');
    line.textContent = sayFault(words, fault, 'used');
    return line;
  });
  document.getElementById('looks-faults')!.replaceChildren(...lines);
}

/** Returns the looks that texts tell, with every fault: a control to hide must be a parameter of the table. */
export function readAppearance(texts: Pairs, table: Table) {
  const { values, faults } = parse(appearance, texts);
  const names = Object.keys(table);
  const asked = namesIn(values.hide);
  const unknown = asked.filter((name) => !names.includes(name));
  const looks = { ...values, hidden: asked.filter((name) => names.includes(name)) };
  return { looks, faults: [...faults, ...unknown.map((name) => noControl(name, names))] };
}

function noControl(got: string, names: readonly string[]): Fault {
  return { name: 'hide', rule: 'unknown', got, accepts: names.join(', '), used: nearestName(got, names) };
}

function namesIn(hide: string): string[] {
  return hide.split(',').flatMap((name) => name.trim() || []);
}

interface Looks extends Values<typeof appearance> {
  readonly hidden: readonly string[];
}

let sheet: CSSStyleSheet | undefined;

/** A control is found by its parameter's name, wherever it stands; a fold goes when all that it holds does. */
function show({ theme, controls, hidden }: Looks): void {
  const { dataset } = document.documentElement;
  dataset['theme'] = theme;
  dataset['controls'] = controls;
  if (sheet === undefined) {
    sheet = new CSSStyleSheet();
    document.adoptedStyleSheets.push(sheet);
  }
  const single = hidden.map((name) => `.control:has([name="${name}"])`);
  const groups = Array.from(
    document.querySelectorAll<HTMLElement>('[data-controls-of]'),
    ({ dataset }) => dataset['controlsOf']!,
  )
    .filter((names) => names.split(' ').every((name) => hidden.includes(name)))
    .map((names) => `[data-controls-of="${names}"]`);
  sheet.replaceSync([...single, ...groups].map((selector) => `${selector} { display: none }`).join('\n'));
}
