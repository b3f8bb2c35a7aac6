// Props of a widget in a lesson, read through its parameter table; at build a fault stops, it is never mended.

import { type Parsed, parse, sayFault, type Table, type Values } from '#params';
import { section } from './strings.ts';

/** Returns props as the table reads them: name and text. */
export function propsToTexts(props: Readonly<Record<string, unknown>>): [string, string][] {
  return Object.entries(props).map(([name, value]) => [name, String(value)]);
}

/** Returns the values of a component's props; throws one error that names every fault. */
export function readProps<T extends Table>(component: string, table: T, texts: [string, string][]): Values<T> {
  const { values, faults }: Parsed<T> = parse(table, texts);
  if (faults.length === 0) return values;
  const words = section('params');
  throw new RangeError(faults.map((fault) => `<${component}>: ${sayFault(words, fault, 'try')}`).join('\n'));
}
