// An embed's poster: what its figure says when it is built, and its first chart, as a picture for where no frame can be.

import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import satori from 'satori';
import { box, fonts, laws, text } from '../after-build/drawn.ts';
import { siteConfig } from '../config.ts';
import { inLight } from '../in-light.ts';
import type { DrawnFigure, Embed } from './figures.ts';
import { POSTER } from './poster-size.ts';
import { sfntOf } from './sfnt.ts';

const PADDING = 56; // px
const CHART = { width: POSTER.width - 2 * PADDING, height: 384 };

/** Returns an embed's poster as a PNG. */
export async function posterOf({ title }: Embed, { html }: DrawnFigure): Promise<Uint8Array> {
  const chart = chartIn(html);
  const said = shortened(headlineIn(html));
  const head = text(`${title} · ${siteConfig().title}`, { fontSize: 26, fontWeight: 600, color: ink('ink-soft') });
  const headline = text(said, { fontSize: chart ? 36 : 52, lineHeight: 1.25, color: ink('ink'), marginTop: 20 });
  const page = box(
    {
      width: POSTER.width,
      height: POSTER.height,
      flexDirection: 'column',
      padding: PADDING,
      backgroundColor: ink('paper'),
    },
    chart ? [head, headline] : [head, headline, laws()],
  );
  const svg = await satori(page as never, { ...POSTER, fonts });
  const whole = chart === undefined ? svg : svg.replace(/<\/svg>$/, `${placed(chart)}</svg>`);
  return new Resvg(whole, { font: { fontFiles: [fontFile()], loadSystemFonts: false, defaultFontFamily: 'Literata' } })
    .render()
    .asPng();
}

const ink = (name: string): string => inLight(`var(--${name})`);

/** The result alone, where the headline goes on to say what it was computed with. */
function headlineIn(html: string): string {
  const output = /<output class="headline"[^>]*>(.*?)<\/output>/s.exec(html)?.[1] ?? '';
  const result = /<strong>(.*?)<\/strong>/s.exec(output)?.[1] ?? output;
  const words = unescaped(result.replaceAll(/<[^>]*>/g, '')).replaceAll(/\s+/g, ' ');
  return raisedAs((power) => `^${power}`, words.trim());
}

const LONGEST = 110; // characters: two lines

function shortened(sentence: string): string {
  if (sentence.length <= LONGEST) return sentence;
  const whole = sentence.slice(0, LONGEST).match(/^.*[.!?](?= )/s)?.[0];
  return whole ?? `${sentence.slice(0, sentence.lastIndexOf(' ', LONGEST))} …`;
}

function unescaped(html: string): string {
  return html.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}

interface Chart {
  readonly width: number;
  readonly height: number;
  readonly content: string;
}

/** The figure's first chart, in the size that is drawn for a column of text. */
function chartIn(html: string): Chart | undefined {
  const [, open = '', content] = /<svg([^>]*\bchart-size-1\b[^>]*)>(.*?)<\/svg>/s.exec(html) ?? [];
  const [, width, height] = /viewBox="0 0 (\d+) (\d+)"/.exec(open) ?? [];
  return content === undefined
    ? undefined
    : { width: Number(width), height: Number(height), content: withRaised(inLight(content)) };
}

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹⁻';
const LEVEL = '0123456789−';

/** The face has few raised letters: they are written as `write` says, in letters that it has. */
function raisedAs(write: (power: string) => string, text: string): string {
  return text.replaceAll(new RegExp(`[${RAISED}]+`, 'g'), (run) => write(level(run)));
}

/** Smaller, and higher by what is left of the letters around. */
const withRaised = (svg: string): string =>
  raisedAs((power) => `<tspan baseline-shift="35%" font-size="75%">${power}</tspan>`, svg);

const level = (run: string): string => Array.from(run, (letter) => LEVEL[RAISED.indexOf(letter)]).join('');

/** A chart as large as there is room for, at the poster's foot. */
function placed({ width, height, content }: Chart): string {
  const scale = Math.min(CHART.width / width, CHART.height / height);
  const x = (POSTER.width - width * scale) / 2;
  const y = POSTER.height - height * scale - 24;
  const style = `font-family="Literata" font-size="12" color="${ink('ink')}" fill="currentColor"`;
  return `<g transform="translate(${x},${y}) scale(${scale})" ${style}>${content}</g>`;
}

let file: string | undefined;

/** The face of a chart's words as a file, for that is how the rasterizer takes one. */
function fontFile(): string {
  if (file !== undefined) return file;
  const woff = createRequire(import.meta.url).resolve('@fontsource/literata/files/literata-latin-400-normal.woff');
  file = path.join(mkdtempSync(path.join(tmpdir(), 'face-')), 'literata.ttf');
  writeFileSync(file, sfntOf(readFileSync(woff)));
  return file;
}
