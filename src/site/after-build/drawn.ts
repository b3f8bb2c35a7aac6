// What cards and posters are drawn of: boxes, words in the course's face, and its two laws as rows of people.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { inLight } from '../in-light.ts';

const PEOPLE = 16;

const require = createRequire(import.meta.url);
const font = (weight: 400 | 600) => ({
  name: 'Literata',
  weight,
  data: readFileSync(require.resolve(`@fontsource/literata/files/literata-latin-${weight}-normal.woff`)),
});

/** The faces of drawn words. */
export const fonts = [font(400), font(600)];

/** Returns the course's two laws: rows of people whose ink is the share of the message that is left. */
export function laws() {
  return box({ flexDirection: 'column', marginTop: 'auto', gap: 18 }, [
    row(inLight('var(--whisper)'), (k) => 2 ** -k),
    row(inLight('var(--leaf)'), (k) => 1 / (1 + k)),
  ]);
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

/** Returns a box with a style and what stands in it. */
export function box(style: object, children: unknown) {
  return { type: 'div', props: { style: { display: 'flex', boxSizing: 'border-box', ...style }, children } };
}

/** Returns words in a style. */
export function text(words: string, style: object) {
  return box({ fontFamily: 'Literata', ...style }, words);
}
