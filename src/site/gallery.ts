// Every widget of the course: what its README says it is about, its parameter table, and the lessons that show it.

import { render } from 'astro:content';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type AnyParam, accepted, say, type Table, type Words } from '#params';
import { type Lesson, lessons } from './lessons.ts';
import { section, wordsFor } from './strings.ts';

/** A parameter as it is shown: its name in an address, its label, what it takes and what it starts with. */
export interface ShownParameter {
  readonly name: string;
  readonly label: string;
  readonly accepts: string;
  readonly start: string;
}

/** A widget as the gallery shows it. */
export interface ShownWidget {
  readonly name: string;
  readonly idea: string;
  readonly misconception: string;
  readonly parameters: readonly ShownParameter[];
  /** Where it stands: a lesson and the figure's id there. */
  readonly places: readonly { readonly lesson: Lesson; readonly id: string }[];
}

const tables = import.meta.glob<{ table: Table }>('/components/widgets/*/params.ts', { eager: true });

/** Returns every widget that has a parameter table, in the order in which the lessons show them; what none shows is last. */
export async function gallery(): Promise<ShownWidget[]> {
  const places = await figures();
  const names = globSync('components/widgets/*/params.ts').map((file) => path.basename(path.dirname(file)));
  const order = [...new Set([...places.keys(), ...names.toSorted()])];
  return names
    .sort((a, b) => order.indexOf(a) - order.indexOf(b))
    .map((name) => ({ name, ...readme(name), parameters: parametersOf(name), places: places.get(name) ?? [] }));
}

/** Where each widget stands first in each lesson, as the lessons' source notes it. */
async function figures(): Promise<Map<string, { lesson: Lesson; id: string }[]>> {
  const found = new Map<string, { lesson: Lesson; id: string }[]>();
  for (const lesson of await lessons()) {
    const { remarkPluginFrontmatter } = await render(lesson.entry);
    const figures = remarkPluginFrontmatter['figures'] as Readonly<Record<string, string>>;
    for (const [name, id] of Object.entries(figures)) found.set(name, [...(found.get(name) ?? []), { lesson, id }]);
  }
  return found;
}

/** The idea and the misconception that a widget's README names; throws where it names neither. */
function readme(name: string): { idea: string; misconception: string } {
  const file = `components/widgets/${name}/README.md`;
  const text = readFileSync(file, 'utf8');
  const said = (label: string) => {
    const found = new RegExp(`\\*\\*${label}\\*\\* (.+)`).exec(text)?.[1];
    if (found === undefined) throw new RangeError(`${file}: it must hold **${label}**, got none. Add that paragraph.`);
    return found.replaceAll(/\*\*|`/g, '').replaceAll(/"([^"]*)"/g, '“$1”');
  };
  return { idea: said('The one idea.'), misconception: said('The misconception it answers.') };
}

function parametersOf(name: string): ShownParameter[] {
  const words = wordsFor(name);
  const { table } = tables[`/components/widgets/${name}/params.ts`]!;
  return Object.entries(table).map(([parameter, param]) => shown(parameter, param, words));
}

function shown(name: string, param: AnyParam, words: Words): ShownParameter {
  const accepts = accepted(words, param.accepts);
  return {
    name,
    label: words[`param.${name}`] ?? name,
    accepts: param.kind === 'text' ? say(section('site'), 'widgets.characters', { most: accepts }) : accepts,
    start: param.write(param.default as never).replaceAll(',', ', '),
  };
}
