// What a new widget is called: "Slow cooker" is the folder slow-cooker, the component SlowCooker, and the section of
// strings slow-cooker. All three must be free.

import { fault } from '../src/core/fault.ts';
import { slugOf } from './lesson-folder.ts';

/** A widget's title, and the names made of it. */
export interface WidgetName {
  readonly title: string;
  readonly folder: string;
  readonly component: string;
}

/** Returns who has a name already, and where; undefined for one that is free. */
export type Taken = (name: WidgetName) => string | undefined;

const LONGEST = 40; // letters of a folder's name
const USAGE = 'Write: npm run new-widget -- "Slow cooker"';

/** Returns the names of a title; throws where they are none, or not free. */
export function widgetName(given: string, taken: Taken): WidgetName {
  const name = namesOf(given);
  const must = (what: string, hint: string) => fault('new-widget', `a name must ${what}`, JSON.stringify(given), hint);
  if (name.folder === '') throw must('have Latin letters', USAGE);
  if (!/^[a-z]/.test(name.folder)) throw must('begin with a Latin letter', `Try ${shown(`The ${name.title}`)}.`);
  if (name.folder.length > LONGEST)
    throw must(`be at most ${LONGEST} letters long`, `Try ${shown(shortened(name.title))}.`);
  const owner = taken(name);
  if (owner !== undefined) throw must('be new', `${owner} has it. Try ${shown(nearestFree(name.title, taken))}.`);
  return name;
}

function namesOf(given: string): WidgetName {
  const title = given.trim().replaceAll(/\s+/g, ' ');
  const folder = slugOf(title);
  const component = folder.replaceAll(/(?:^|-)([a-z0-9])/g, (_, first: string) => first.toUpperCase());
  return { title, folder, component };
}

/** As many of a title's words as there is room for. */
function shortened(title: string): string {
  const words = title.split(' ');
  const fits = words.findLastIndex((_, i) => slugOf(words.slice(0, i + 1).join(' ')).length <= LONGEST);
  return fits < 0 ? 'Slow cooker' : words.slice(0, fits + 1).join(' ');
}

function nearestFree(title: string, taken: Taken): string {
  for (let number = 2; ; number++) {
    const next = `${title} ${number}`;
    if (taken(namesOf(next)) === undefined) return next;
  }
}

const shown = (title: string) => JSON.stringify(title);
