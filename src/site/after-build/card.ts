// The picture that stands for a page where its address is shared: its title, what it is about, and the course's two
// laws, drawn as rows of people whose ink is the share of the message that is left.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Resvg } from '@resvg/resvg-js';
import satori from 'satori';
import { CARD } from '../card-address.ts';
import type { SiteConfig } from '../config.ts';
import type { BuiltPage } from './pages.ts';

const PEOPLE = 16;
const INK = '#25221d';
const SOFT = '#5f584d';
const WHISPER = '#1d4f91';
const LEAF = '#2b6b39';
const PAPER = '#fbf7ef';

const require = createRequire(import.meta.url);
const font = (weight: 400 | 600) => ({
  name: 'Literata',
  weight,
  data: readFileSync(require.resolve(`@fontsource/literata/files/literata-latin-${weight}-normal.woff`)),
});
const fonts = [font(400), font(600)];

/** Returns a page's card as a PNG of 1200 x 630 pixels. */
export async function cardOf({ title, description }: BuiltPage, site: SiteConfig): Promise<Uint8Array> {
  const head = text(site.title, { fontSize: 32, fontWeight: 600, color: INK });
  const name = text(title || site.subtitle, { fontSize: 64, lineHeight: 1.12, color: INK, marginTop: 36 });
  const about = text(description, { fontSize: 29, lineHeight: 1.4, color: SOFT, marginTop: 22 });
  const laws = box({ flexDirection: 'column', marginTop: 'auto', gap: 18 }, [
    row(WHISPER, (k) => 2 ** -k),
    row(LEAF, (k) => 1 / (1 + k)),
  ]);
  const page = box({ ...CARD, flexDirection: 'column', padding: 64, backgroundColor: PAPER }, [
    head,
    name,
    about,
    laws,
  ]);
  const svg = await satori(page as never, { ...CARD, fonts });
  return new Resvg(svg, { font: { loadSystemFonts: false } }).render().asPng();
}

/** A row of people after 0, 1, 2, ... blocks, filled by the share of the original that is left. */
function row(color: string, share: (k: number) => number) {
  const people = Array.from({ length: PEOPLE }, (_, k) =>
    box({ width: 40, height: 40, borderRadius: 20, border: `3px solid ${color}` }, [
      box({ width: 34, height: 34, borderRadius: 17, backgroundColor: color, opacity: share(k) }, []),
    ]),
  );
  return box({ gap: 28 }, people);
}

function box(style: object, children: unknown) {
  return { type: 'div', props: { style: { display: 'flex', boxSizing: 'border-box', ...style }, children } };
}

function text(words: string, style: object) {
  return box({ fontFamily: 'Literata', ...style }, words);
}
