// KaTeX's style without the older font formats: every browser that runs this site reads woff2.

import type { Plugin } from 'vite';

const OLDER_FORMATS = /,\s*url\([^)]*\)\s*format\("?(?:woff|truetype)"?\)/g;

/** Returns a Vite plugin that leaves only the woff2 source of each KaTeX font face. */
export function katexStyle(): Plugin {
  return {
    name: 'katex-style',
    enforce: 'pre',
    transform(code, id) {
      return id.includes('katex.min.css') ? code.replace(OLDER_FORMATS, '') : undefined;
    },
  };
}
