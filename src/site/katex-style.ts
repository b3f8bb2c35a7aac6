// KaTeX's style with what this site reads of it: woff2 alone, which every browser that runs the site knows,
// and no faces for calligraphic, Fraktur, sans-serif, script or typewriter mathematics, which no lesson uses.

import type { Plugin } from 'vite';

const OLDER_FORMATS = /,\s*url\([^)]*\)\s*format\("?(?:woff|truetype)"?\)/g;
const UNUSED_FACES = /@font-face\{[^}]*KaTeX_(?:Caligraphic|Fraktur|SansSerif|Script|Typewriter)[^}]*\}/g;

/** Returns a Vite plugin that leaves of KaTeX's font faces those that are used, in the one format that is read. */
export function katexStyle(): Plugin {
  return {
    name: 'katex-style',
    enforce: 'pre',
    transform(code, id) {
      return id.includes('katex.min.css') ? code.replace(UNUSED_FACES, '').replace(OLDER_FORMATS, '') : undefined;
    },
  };
}
