// The words of a new widget, put into the strings of the content; what stands there stays as it is, comments too.

import { existsSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { type Document, isMap, parse, parseDocument, type Scalar } from 'yaml';
import { fault } from '../src/core/fault.ts';
import type { WidgetName } from './widget-name.ts';

type Sections = Readonly<Record<string, Readonly<Record<string, string>>>>;

const HEAD = '# What the figures of our own say, and what the interface should say otherwise.\n';

/** Where a widget's words go: a file that may be new, as it is found and as its author knows it. */
export interface StringsFile {
  readonly file: string;
  readonly shown: string;
}

/**
 * Returns a file of strings with a widget's title and its section, as the template has them under its own name; throws
 * where nothing can be added to it. Writes nothing.
 */
export function withStrings(
  { file, shown }: StringsFile,
  template: string,
  { title, folder }: WidgetName,
  placeholder: string,
): string {
  const words = (parse(readFileSync(template, 'utf8')) as Sections)[placeholder]!;
  const document = documentOf(file, shown);
  setIn(document, ['widgets', folder], title);
  for (const [key, text] of Object.entries(words)) setIn(document, [folder, key], text);
  return document.toString({ lineWidth: 0 });
}

function documentOf(file: string, shown: string): Document {
  const home = dirname(file);
  if (!existsSync(home)) throw fault('new-widget', 'the content must be a folder', dirname(shown), 'Make it first.');
  const document = parseDocument(existsSync(file) ? readFileSync(file, 'utf8') : HEAD);
  const [error] = document.errors;
  if (error === undefined && (document.contents === null || isMap(document.contents))) return document;
  throw fault(
    'new-widget',
    `${shown} must be sections of strings`,
    error?.message ?? 'another thing',
    'Mend it first.',
  );
}

/** Sets one string; a section that is not there, or empty, becomes one that holds it. */
function setIn(document: Document, [section, key]: readonly [string, string], text: string): void {
  if (!isMap(document.get(section))) addSection(document, section);
  document.setIn([section, key], text);
}

function addSection(document: Document, section: string): void {
  const name = document.createNode(section) as Scalar;
  name.spaceBefore = isMap(document.contents);
  if (document.contents !== null) document.delete(section);
  document.set(name, document.createNode({}));
}
