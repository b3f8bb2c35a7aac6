// KaTeX's style with what this site reads of it: woff2 alone, which every browser that runs the site knows;
// no faces for calligraphic, Fraktur, sans-serif, script or typewriter mathematics; and of the 121 rules that lead
// from one size to another only those from the normal size and from sub- and superscripts. Lessons use no \\Huge.

import type { Plugin } from 'vite';

const OLDER_FORMATS = /,\s*url\([^)]*\)\s*format\("?(?:woff|truetype)"?\)/g;
const UNUSED_FACES = /@font-face\{[^}]*KaTeX_(?:Caligraphic|Fraktur|SansSerif|Script|Typewriter)[^}]*\}/g;

const UNUSED_SIZES =
  /\.katex \.fontsize-ensurer\.reset-size(?!6\b|3\b|1\b)\d+\.size\d+,\.katex \.katex-sizing\.reset-size\d+\.size\d+\{[^}]*\}/g;

/** Returns a Vite plugin that leaves of KaTeX's style what is used. */
export function katexStyle(): Plugin {
  return {
    name: 'katex-style',
    enforce: 'pre',
    transform(code, id) {
      if (!id.includes('katex.min.css')) return undefined;
      return [UNUSED_FACES, OLDER_FORMATS, UNUSED_SIZES].reduce((css, unused) => css.replace(unused, ''), code);
    },
  };
}
