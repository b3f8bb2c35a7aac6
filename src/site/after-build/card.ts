// The picture that stands for a page where its address is shared: its title, what it is about, and the course's two
// laws.

import { Resvg } from '@resvg/resvg-js';
import satori from 'satori';
import { CARD } from '../card-address.ts';
import type { SiteConfig } from '../config.ts';
import { inLight } from '../in-light.ts';
import { box, fonts, laws, text } from './drawn.ts';
import type { BuiltPage } from './pages.ts';

/** Returns a page's card as a PNG of 1200 x 630 pixels. */
export async function cardOf({ title, description }: BuiltPage, site: SiteConfig): Promise<Uint8Array> {
  const head = text(site.title, { fontSize: 32, fontWeight: 600, color: inLight('var(--ink)') });
  const name = text(title || site.subtitle, {
    fontSize: 64,
    lineHeight: 1.12,
    color: inLight('var(--ink)'),
    marginTop: 36,
  });
  const about = text(description, { fontSize: 29, lineHeight: 1.4, color: inLight('var(--ink-soft)'), marginTop: 22 });
  const style = { ...CARD, flexDirection: 'column', padding: 64, backgroundColor: inLight('var(--paper)') };
  const svg = await satori(box(style, [head, name, about, laws()]) as never, { ...CARD, fonts });
  return new Resvg(svg, { font: { loadSystemFonts: false } }).render().asPng();
}
