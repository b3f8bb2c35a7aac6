// The core's documentation as a module, loaded by the editor when it is first needed: import('virtual:core-docs').

import type { Plugin } from 'vite';
import { coreDocs } from './docs.ts';

const NAME = 'virtual:core-docs';

/** Returns a Vite plugin that makes the module; its default export is what coreDocs returns. */
export function docsModule(): Plugin {
  return {
    name: 'core-docs',
    resolveId: (id) => (id === NAME ? `\0${NAME}` : undefined),
    load: (id) => (id === `\0${NAME}` ? `export default ${JSON.stringify(coreDocs())};` : undefined),
  };
}
