// A poster's parts: the colours of the light theme, and a face as its rasterizer reads it.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { inLight } from '../in-light.ts';
import { posterOf } from './poster.ts';
import { sfntOf } from './sfnt.ts';

const woff = readFileSync(
  createRequire(import.meta.url).resolve('@fontsource/literata/files/literata-latin-400-normal.woff'),
);

test('a colour is the light one, through as many names as it has', () => {
  expect(inLight('stroke="var(--both)" fill="var(--paper)"')).toBe('stroke="#2b6b39" fill="#fbf7ef"');
  expect(inLight('fill="var(--unheard-of)"')).toBe('fill="none"');
});

test('a face comes out with every table where its directory says, whole', () => {
  const font = sfntOf(woff);
  const count = font.readUInt16BE(4);
  expect(count).toBe(woff.readUInt16BE(12));
  const tables = Array.from({ length: count }, (_, index) => {
    const at = 12 + 16 * index;
    return { tag: font.toString('latin1', at, at + 4), end: font.readUInt32BE(at + 8) + font.readUInt32BE(at + 12) };
  });
  expect(tables.map(({ tag }) => tag)).toContain('glyf');
  expect(Math.max(...tables.map(({ end }) => end))).toBeLessThanOrEqual(font.length);
  expect(() => sfntOf(Buffer.from('wOF2 and more'))).toThrowErrorMatchingInlineSnapshot(
    `[RangeError: sfntOf: a file must be WOFF 1.0, got another.]`,
  );
});

test('a poster is a picture of its size, with more ink where there is a chart', async () => {
  const said = '<output class="headline"><strong>7 &lt; 10⁻²⁰ letters.</strong></output>';
  const chart =
    '<svg class="chart-svg chart-size-1" viewBox="0 0 480 250"><path d="M0,0L480,250" stroke="var(--both)"/><text y="20">10⁻²</text></svg>';
  const [plain, drawn] = await Promise.all(
    ['', chart].map((more) => posterOf({ title: 'A' } as never, { html: said + more } as never)),
  );
  for (const png of [plain!, drawn!]) expect(Buffer.from(png).readUInt32BE(16)).toBe(1200);
  expect(Buffer.from(plain!).equals(Buffer.from(drawn!))).toBe(false);
});
