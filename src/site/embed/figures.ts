// Every embed of the course: a widget as it starts, and each of its named settings, drawn when the site is built.

import { type ComponentType, h } from 'preact';
import { renderToStringAsync } from 'preact-render-to-string';
import { parse, say, type Table, type Values, type Words } from '#params';
import { gallery, type ShownWidget } from '../gallery.ts';
import { type PresetFile, presetsOf } from '../presets.ts';
import { embedWordsFor, section, wordsFor } from '../strings.ts';

/** One embed: a widget, in one of its settings or as it starts. */
export interface Embed {
  readonly widget: string;
  readonly preset?: PresetFile;
  readonly title: string;
  /**
   * Where it stands first in the course: the page from the site's root, its title and folder, the figure's id. One that no
   * lesson shows stands among all figures.
   */
  readonly lesson: { readonly path: string; readonly id: string; readonly title: string; readonly folder: string };
  /** Its address below the embeds' own: "telephone/", "telephone/both/". */
  readonly path: string;
}

/** An embed's figure as it was drawn: its props, its HTML, and its headline. */
export interface DrawnFigure {
  readonly props: { readonly id: string; readonly start: Values<Table>; readonly words: Words };
  readonly html: string;
}

type Built = (start: Values<Table>, folder: string) => object | Promise<object>;

const tables = import.meta.glob<Table>('/components/widgets/*/params.ts', { eager: true, import: 'table' });
const views = import.meta.glob<ComponentType<never>>('/components/widgets/*/view.tsx', { import: 'default' });
const builders = import.meta.glob<Built>('/components/widgets/*/built.ts', { import: 'built' });

/** Returns a widget's parameter table. */
export const tableOf = (widget: string): Table => tables[`/components/widgets/${widget}/params.ts`]!;

/** Returns every embed, the widgets in the order of the course. */
export async function embeds(): Promise<Embed[]> {
  const all = await gallery();
  return all.flatMap((shown) => [
    embedOf(shown),
    ...presetsOf(shown.name, tableOf(shown.name))
      .filter(({ embed }) => embed)
      .map((preset) => embedOf(shown, preset)),
  ]);
}

function embedOf({ name, places }: ShownWidget, preset?: PresetFile): Embed {
  const own = section('widgets')[name]!;
  const title = preset === undefined ? own : say(section('embed'), 'preset', { title: own, preset: preset.label });
  const [place] = places;
  const lesson =
    place === undefined
      ? { path: '/widgets/', id: name, title: section('site')['widgets']!, folder: '' }
      : { path: place.lesson.path, id: place.id, title: place.lesson.entry.data.title, folder: place.lesson.folder };
  return {
    widget: name,
    ...(preset && { preset }),
    title,
    lesson,
    path: preset ? `${name}/${preset.slug}/` : `${name}/`,
  };
}

/** Draws an embed's figure. */
export async function drawFigure({ widget, preset, lesson }: Embed): Promise<DrawnFigure> {
  const start = parse(tableOf(widget), preset?.texts ?? []).values;
  const more = (await (await builders[`/components/widgets/${widget}/built.ts`]?.())?.(start, lesson.folder)) ?? {};
  const props = { id: lesson.id, start, words: embedWordsFor(widget), ...more };
  const View = await views[`/components/widgets/${widget}/view.tsx`]!();
  const html = await renderToStringAsync(h(View, { ...props, words: wordsFor(widget) } as never));
  return { props, html: html.replace(PAGE_ONLY, '') };
}

/** What a figure's foot has on a page alone; an embed's script stands in for it: src/embed/page-only.ts. */
const PAGE_ONLY = /<button type="button" class="full-screen">[^<]*<\/button><span class="share">.*?<\/span><\/span>/;
