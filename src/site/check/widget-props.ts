// The props that a text gives a widget, against its parameter table: the same table that reads the address and the
// controls.

import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse, type Table } from '#params';
import { parameterFault } from '../parameter-fault.ts';
import { literalOf } from './literal.ts';
import { type Attribute, type Element, type NodeFault, opening } from './text.ts';

const OWN = ['id', 'size']; // what every widget takes beside its parameters

/** Returns what is wrong with a widget's props; `folder` is the widget's. */
export async function widgetFaults(element: Element, folder: string): Promise<NodeFault[]> {
  const given = element.attributes.filter(({ name }) => !OWN.includes(name ?? ''));
  const texts = given.flatMap((attribute) => {
    const literal = writtenOut(attribute);
    return literal === undefined ? [] : [[attribute.name!, literal.text] as [string, string]];
  });
  const { faults } = parse(await tableOf(folder), texts);
  const unwritten = given.filter((attribute) => writtenOut(attribute) === undefined);
  const told = ({ rule, what, hint }: ReturnType<typeof parameterFault>) => ({
    node: element,
    rule,
    what: `${opening(element)}: ${what}`,
    hint,
  });
  return [...unwritten.map((attribute) => unwrittenFault(element, attribute)), ...faults.map(parameterFault).map(told)];
}

/** A widget's parameter needs a value: a name alone says nothing. */
function writtenOut(attribute: Attribute) {
  const { name, value } = attribute;
  return name === undefined || value === null || value === undefined ? undefined : literalOf(attribute);
}

/** Returns the fault of a prop that is an expression, or of props that are spread. */
export function unwrittenFault(element: Element, { name = 'every prop', value }: Attribute): NodeFault {
  const got = value === null || value === undefined ? 'nothing' : 'an expression';
  const what = `${opening(element)}: ${name} must be written out, got ${got}`;
  return { node: element, rule: 'prop-type', what, hint: 'Give a number or a text.' };
}

/** Returns a widget's parameter table; throws where its folder has none. */
export async function tableOf(folder: string): Promise<Table> {
  const file = path.resolve(folder, 'params.ts');
  if (!existsSync(file)) throw new RangeError(`${folder}: a widget must have params.ts, got none. Declare its table.`);
  const { table } = (await import(pathToFileURL(file).href)) as { table: Table };
  return table;
}
