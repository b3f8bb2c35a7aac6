// The props that a lesson gives a component: a widget's against its parameter table, the same table
// that reads the address and the controls.

import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse, sayFault, type Table } from '#params';
import { section } from './strings.ts';
import { widgetFolder } from './vocabulary.ts';

/** A component as it stands in MDX. */
export interface Element {
  readonly name: string;
  readonly attributes: Attribute[];
  readonly position: { readonly start: { readonly line: number } };
}

/** One of its attributes: text, an expression, or nothing but its name; a spread ({...props}) has no name. */
export interface Attribute {
  readonly type?: string;
  readonly name?: string;
  readonly value?: string | { readonly value: string } | null;
}

const OWN = ['id', 'size']; // what every widget takes beside its parameters

/** Returns what is wrong with an element's props, a sentence each; prose components check their own at build. */
export async function checkProps(element: Element, file: string): Promise<string[]> {
  const folder = widgetFolder(file);
  if (folder === undefined) return [];
  const table = await tableOf(folder);
  const given = element.attributes.filter(({ name }) => !OWN.includes(name ?? ''));
  const unwritten = given.filter(({ name, value }) => name === undefined || literal(value) === undefined);
  const { faults } = parse(
    table,
    given.flatMap(({ name, value }) => pair(name, literal(value))),
  );
  return [...unwritten.map(unwrittenFault), ...faults.map((fault) => sayFault(section('params'), fault, 'try'))];
}

function unwrittenFault({ name = 'every prop', value }: Attribute): string {
  const got = value === null || value === undefined ? 'nothing' : 'an expression';
  return `${name} must be written out, got ${got}. Give a number or a text.`;
}

function pair(name: string | undefined, text: string | undefined): [string, string][] {
  return name === undefined || text === undefined ? [] : [[name, text]];
}

async function tableOf(folder: string): Promise<Table> {
  const file = path.resolve(folder, 'params.ts');
  if (!existsSync(file)) throw new RangeError(`${folder}: a widget must have params.ts, got none. Declare its table.`);
  const { table } = (await import(pathToFileURL(file).href)) as { table: Table };
  return table;
}

/** The text of a written-out value: "on", {50}, {'on'}, {true}; undefined for any other expression. */
function literal(value: Attribute['value']): string | undefined {
  if (typeof value === 'string') return value;
  if (value === null || value === undefined) return undefined;
  const source = value.value.trim();
  if (/^(["'`])(?:(?!\1|\$\{)[^\\])*\1$/.test(source)) return source.slice(1, -1);
  return /^[-+\w.]+$/.test(source) ? source : undefined;
}
