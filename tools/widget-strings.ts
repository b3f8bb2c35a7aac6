// The words of a new widget, put into the strings of the content; what stands there stays as it is, comments too.

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { type Document, isMap, parse, parseDocument, type Scalar } from 'yaml';
import type { WidgetName } from './widget-name.ts';

type Sections = Readonly<Record<string, Readonly<Record<string, string>>>>;

const HEAD = '# What the figures of our own say, and what the interface should say otherwise.\n';

/** Adds a widget's title and its section, as the template has them under its own name, to a file that may be new. */
export function addStrings(file: string, template: string, { title, folder }: WidgetName, placeholder: string): void {
  const words = (parse(readFileSync(template, 'utf8')) as Sections)[placeholder]!;
  const document = parseDocument(existsSync(file) ? readFileSync(file, 'utf8') : HEAD);
  setIn(document, ['widgets', folder], title);
  for (const [key, text] of Object.entries(words)) setIn(document, [folder, key], text);
  writeFileSync(file, document.toString({ lineWidth: 0 }));
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
