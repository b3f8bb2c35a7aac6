// The pages of further languages: those of src/pages that are translated, each once more below /LANGUAGE/.

import type { AstroIntegration } from 'astro';
import { TRANSLATED } from './address.ts';
import { LANGUAGES } from './language.ts';

/** Returns the integration that adds them. */
export function languages(): AstroIntegration {
  return {
    name: 'languages',
    hooks: {
      'astro:config:setup'({ injectRoute }) {
        for (const tag of LANGUAGES.slice(1))
          for (const file of TRANSLATED)
            injectRoute({ pattern: `/${tag}/${routeOf(file)}`, entrypoint: `./src/pages/${file}`, prerender: true });
      },
    },
  };
}

/** The route of a file of src/pages: "lessons/index.astro" is "lessons". */
function routeOf(file: string): string {
  return file.replace(/\.(astro|ts)$/, '').replace(/(^|\/)index$/, '');
}
