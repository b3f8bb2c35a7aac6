// What an embed says of itself to a blog that was given nothing but its address: oEmbed 1.0, as a static file.

import { say } from '#params';
import { siteConfig } from '../config.ts';
import { section } from '../strings.ts';
import { absolute, embedAddress } from './addresses.ts';
import { escaped } from './document.ts';
import type { Embed } from './figures.ts';
import { measuredHeight } from './heights.ts';
import { POSTER } from './poster-size.ts';

const WIDTH = 640; // CSS px: what a blog's column has, more or less
const DAY = 86_400; // seconds

/** Returns an embed's oEmbed response (https://oembed.com, type rich): one bare frame. */
export function oembedOf(embed: Embed): object {
  const site = siteConfig();
  const page = embedAddress(embed);
  const height = measuredHeight(embed.widget, WIDTH);
  const title = escaped(say(section('embed'), 'frame', { title: embed.title }));
  return {
    version: '1.0',
    type: 'rich',
    title: embed.title,
    author_name: site.authors.join(', '),
    author_url: absolute('/'),
    provider_name: site.title,
    provider_url: absolute('/'),
    cache_age: DAY,
    thumbnail_url: `${page}poster.png`,
    thumbnail_width: POSTER.width,
    thumbnail_height: POSTER.height,
    html: `<iframe src="${page}" width="${WIDTH}" height="${height}" title="${title}" frameborder="0"></iframe>`,
    width: WIDTH,
    height,
  };
}
