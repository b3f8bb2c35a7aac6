// A YAML file that an author writes, read against its schema: every fault is told with the file, its line and its place.

import { readFileSync, statSync } from 'node:fs';
import type { z } from 'astro/zod';
import { type Document, isMap, isNode, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import { attempt, type ContentFault, ContentFaults } from './fault.ts';
import { type SchemaFault, schemaFaults } from './schema-fault.ts';

type Path = readonly PropertyKey[];

/** Names the rule that a fault at a place breaks. */
export type RuleOf = (path: Path) => string;

/** A text of YAML, and where it stands. */
export interface YamlText {
  readonly file: string;
  readonly text: string;
  /** How many lines of the file stand before it. */
  readonly before?: number;
}

/** What a YAML file holds, and on which line of the file each place of it stands. */
export interface Yaml<T> {
  readonly value: T;
  readonly lineOf: (path: Path) => number;
}

/** Returns a YAML file as its schema has it; throws one ContentFaults with all its faults. */
export function readYaml<T>(file: string, schema: z.ZodType<T>, rule: string | RuleOf): T {
  return yamlFile(file, schema, rule).value;
}

/** Returns a YAML file as its schema has it, and its lines; throws one ContentFaults with all its faults. */
export function yamlFile<T>(file: string, schema: z.ZodType<T>, rule: string | RuleOf): Yaml<T> {
  return yamlText({ file, text: textIn(file) }, schema, rule);
}

/** Returns a text of YAML as its schema has it, and its lines; throws one ContentFaults with all its faults. */
export function yamlText<T>(source: YamlText, schema: z.ZodType<T>, rule: string | RuleOf): Yaml<T> {
  const { file, before = 0 } = source;
  const { document, lines, data } = parsed(source);
  const read = schema.safeParse(data);
  const lineAt = (path: Path, ofKey: boolean) => lines.linePos(offsetOf(document, path, ofKey)).line + before;
  if (read.success) return { value: read.data, lineOf: (path) => lineAt(path, true) };
  const faults = read.error.issues.flatMap((issue) => schemaFaults(issue, schema, data));
  const told = ({ path, ofKey, what, hint }: SchemaFault): ContentFault => {
    const broken = typeof rule === 'string' ? rule : rule(path);
    return { file, line: lineAt(path, ofKey), rule: broken, what, hint, level: 'error' };
  };
  throw new ContentFaults(faults.map(told));
}

/** Returns the names at the top of a YAML file, whatever else is wrong with it; undefined where it cannot be read. */
export function namesIn(file: string): string[] | undefined {
  const read = dataIn(file);
  return read && Object.keys(isNamed(read.data) ? read.data : {});
}

/** Returns what a YAML file holds, whatever its schema would say of it; undefined where it cannot be read. */
export function dataIn(file: string): { readonly data: unknown } | undefined {
  return attempt(() => parsed({ file, text: textIn(file) })).value;
}

/** Whether something that YAML holds is names with values. */
export function isNamed(data: unknown): data is Readonly<Record<string, unknown>> {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}

function textIn(file: string): string {
  if (statSync(file, { throwIfNoEntry: false })?.isFile()) return readFileSync(file, 'utf8');
  const what = 'the content must have this file, got none';
  const hint = 'Bring it back, or copy one and write over it.';
  throw new ContentFaults([{ file, rule: 'missing-file', what, hint, level: 'error' }]);
}

function parsed({ file, text, before = 0 }: YamlText) {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const faults = document.errors.length > 0 ? document.errors.map(syntaxSlip) : starSlips(document, lines);
  const told = ({ line, ...slip }: Slip): ContentFault => ({
    ...{ file, line: line + before, rule: 'yaml-syntax', level: 'error' },
    ...slip,
  });
  if (faults.length > 0) throw new ContentFaults(faults.map(told));
  return { document, lines, data: document.toJS() as unknown };
}

/** What keeps a text from being read as YAML, and where in it. */
type Slip = Required<Pick<ContentFault, 'line' | 'column' | 'what' | 'hint'>>;

function syntaxSlip({ message, linePos }: Document['errors'][number]): Slip {
  const { line = 1, col: column = 1 } = linePos?.[0] ?? {};
  const said = message.split('\n')[0]!.replace(/ at line \d+.*$/, '');
  const what = `YAML must be readable, got a fault: ${said}`;
  return { line, column, what, hint: 'Look at the quotes, colons and indents there.' };
}

/** To YAML what begins with a star names another place of the file; *emphasis* means none. */
function starSlips(document: Document, lines: LineCounter): Slip[] {
  const slips: Slip[] = [];
  visit(document, {
    Alias(_, alias) {
      if (alias.resolve(document) !== undefined) return;
      const { line, col: column } = lines.linePos(alias.range?.[0] ?? 0);
      const what = `a text that begins with a star must stand between quotes, got *${alias.source}`;
      slips.push({ line, column, what, hint: 'Put quotes around it.' });
    },
  });
  return slips;
}

/** Where in the text a place begins, at its key where that is wanted; where nothing stands there, what it should stand in. */
function offsetOf(document: Document, path: Path, ofKey: boolean): number {
  for (let length = path.length; length > 0; length--) {
    const found = path.slice(0, length);
    const offset =
      (ofKey || length < path.length ? keyOffset(document, found) : undefined) ?? valueOffset(document, found);
    if (offset !== undefined) return offset;
  }
  return isNode(document.contents) ? (document.contents.range?.[0] ?? 0) : 0;
}

function valueOffset(document: Document, path: Path): number | undefined {
  const node = document.getIn(path, true);
  return isNode(node) ? node.range?.[0] : undefined;
}

function keyOffset(document: Document, path: Path): number | undefined {
  const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  if (!isMap(parent)) return undefined;
  const key = parent.items
    .map((pair) => pair.key)
    .find((key) => isScalar(key) && String(key.value) === String(path.at(-1)));
  return isScalar(key) ? key.range?.[0] : undefined;
}
