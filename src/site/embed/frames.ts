// The plain frame of every embed, as it is copied where nothing can be set up.

import { say } from '#params';
import { COLUMN, type SnippetSpec, snippetsOf } from '../../../components/embedding/snippets.ts';
import { siteConfig } from '../config.ts';
import { section } from '../strings.ts';
import { absolute } from './addresses.ts';
import { type Embed, embeds } from './figures.ts';
import { measuredHeight } from './heights.ts';

/** An embed with what is pasted to show it. */
export interface PlainFrame {
  readonly title: string;
  readonly iframe: string;
  readonly address: string;
}

/** Returns every embed's frame, in the order of the course. */
export async function plainFrames(): Promise<PlainFrame[]> {
  return (await embeds()).map((embed) => {
    const { iframe, page } = snippetsOf(plainSpec(embed));
    return { title: embed.title, iframe, address: page };
  });
}

/** Returns how an embed is shown where nobody said how. */
export function plainSpec({ widget, preset, title, lesson }: Embed): SnippetSpec {
  return {
    site: absolute('/'),
    widget,
    ...(preset && { preset: preset.slug }),
    parameters: [],
    theme: 'auto',
    controls: 'all',
    hide: [],
    title: say(section('sharing'), 'frame', { figure: title, title: siteConfig().title }),
    width: '100%',
    height: measuredHeight(widget, COLUMN),
    lesson: absolute(`${lesson.path}#${lesson.id}`),
  };
}
