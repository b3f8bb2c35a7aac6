// What is known of embeds, for those who put one into a page: what each takes, how high it is, what it weighs.

import { siteConfig } from '../config.ts';
import { gallery } from '../gallery.ts';
import { RELEASE } from './addresses.ts';
import type { Embed } from './figures.ts';
import { measuredHeight } from './heights.ts';

const WIDTHS = [320, 480, 640, 768, 960]; // CSS px

/** What is measured of the files that embeds are made of. */
export interface Measured {
  /** The bytes that an embed weighs. */
  readonly weightOf: (embed: Embed) => Promise<number>;
  /** The loader's digest, as an attribute `integrity` has it. */
  readonly integrity: string;
}

/** Returns what is known of all embeds. */
export async function factsOf(all: readonly Embed[], { weightOf, integrity }: Measured): Promise<object> {
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
  return { version: RELEASE, licence, integrity, widgets };
}
