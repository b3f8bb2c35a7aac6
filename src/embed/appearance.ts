// How an embed looks in its host's page, told in its address beside the widget's parameters: theme and controls.

import { choice, parse, sayFault, type Table, text, type Values, type Words } from '#params';
import { controlNames, hidingStyle } from '#runtime/control-names.ts';
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
  const hidden = controlNames('hide', values.hide, table);
  return { looks: { ...values, hidden: hidden.names }, faults: [...faults, ...hidden.faults] };
}

interface Looks extends Values<typeof appearance> {
  readonly hidden: readonly string[];
}

let sheet: CSSStyleSheet | undefined;

function show({ theme, controls, hidden }: Looks): void {
  const { dataset } = document.documentElement;
  dataset['theme'] = theme;
  dataset['controls'] = controls;
  if (sheet === undefined) {
    sheet = new CSSStyleSheet();
    document.adoptedStyleSheets.push(sheet);
  }
  sheet.replaceSync(hidingStyle(document, hidden));
}
