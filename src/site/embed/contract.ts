// What embeds promise, as data: widgets, parameters, named settings, what is told to a host and taken from it.

import { siteConfig } from '../config.ts';
import { gallery } from '../gallery.ts';
import { RELEASE } from './addresses.ts';
import type { Embed } from './figures.ts';
import { measuredHeight } from './heights.ts';

const WIDTHS = [320, 480, 640, 768, 960]; // CSS px

/** Returns the contract of all embeds; `weightOf` gives the bytes that one weighs. */
export async function contract(all: readonly Embed[], weightOf: (embed: Embed) => Promise<number>): Promise<object> {
  const { licence } = siteConfig();
  const widgets: Record<string, object> = {};
  for (const { name, parameters } of await gallery()) {
    const own = all.filter(({ widget }) => widget === name);
    const [first] = own;
    widgets[name] = {
      title: first!.title,
      lesson: `${first!.lesson.path}#${first!.lesson.id}`,
      parameters: Object.fromEntries(
        parameters.map(({ name: parameter, label, accepts, start }) => [parameter, { label, accepts, default: start }]),
      ),
      presets: Object.fromEntries(own.flatMap(({ preset }) => (preset ? [[preset.slug, preset.label]] : []))),
      heights: WIDTHS.map((width) => [width, measuredHeight(name, width)]),
      weight: await weightOf(first!),
    };
  }
  return { version: RELEASE, licence, widgets };
}
