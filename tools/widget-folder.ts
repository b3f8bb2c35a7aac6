// How a new widget is made: the template's files under the widget's own names, and its words in the content.

import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Taken, type WidgetName, widgetName } from './widget-name.ts';
import { withStrings } from './widget-strings.ts';

/** What the template is called in its own files. */
const PLACEHOLDER: WidgetName = { title: 'Own figure', folder: 'own-figure', component: 'OwnFigure' };
const WORDS = 'strings.en.yaml';
const STAYS = [WORDS, 'words.testing.ts']; // a widget's words are in the content

/** Where a widget is made, and of what: folders, and the strings file of the content. */
export interface Places {
  readonly template: string;
  readonly widgets: string;
  readonly strings: string;
  /** The strings file as its author knows it: "content/strings.en.yaml". */
  readonly shownStrings: string;
  /** Where each name is already used: words of lessons, and sections of strings. */
  readonly used: ReadonlyMap<string, string>;
}

/** Makes a widget of a title; returns its names; throws where they are not free. */
export function newWidget(places: Places, title: string): WidgetName {
  const { template, widgets, strings, shownStrings } = places;
  const files = readdirSync(template).filter((file) => !STAYS.includes(file));
  const texts = new Map(files.map((file) => [file, readFileSync(join(template, file), 'utf8')]));
  const name = widgetName(title, takenIn(places, [...texts.values()].join('\n')));
  const renamed = (text: string) =>
    text
      .replaceAll(PLACEHOLDER.folder, name.folder)
      .replaceAll(PLACEHOLDER.component, name.component)
      .replaceAll(`content/${WORDS}`, shownStrings)
      .replaceAll("'./words.testing.ts'", "'#site/strings.ts'");
  const words = withStrings({ file: strings, shown: shownStrings }, join(template, WORDS), name, PLACEHOLDER.folder);
  mkdirSync(join(widgets, name.folder));
  for (const [file, text] of texts) writeFileSync(join(widgets, name.folder, renamed(file)), renamed(text));
  writeFileSync(strings, words);
  return name;
}

/** A name is taken by a widget, by a word of lessons, by a section of strings, by JavaScript, or in the files to be made. */
function takenIn({ widgets, used }: Places, source: string): Taken {
  const words = new Set(source.match(/\w+/g));
  return ({ folder, component }) => {
    if (existsSync(join(widgets, folder))) return `components/widgets/${folder}`;
    const user = used.get(component) ?? used.get(folder);
    if (user !== undefined) return user;
    if (component in globalThis || folder in Object.prototype) return 'JavaScript';
    return words.has(component) ? 'The code of every figure' : undefined;
  };
}
