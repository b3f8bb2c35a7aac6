// Whether this build is for whoever teaches: their pages come with TEACH=1 and in the dev server, and nowhere else.

import type { AstroIntegration } from 'astro';

/** Tells whether the pages for teaching are made; `dev` says whether this is the dev server. */
export const teaches = (dev: boolean): boolean => dev || process.env['TEACH'] === '1';

/** Where the pages for teaching stand, from the site's root. */
export const TEACH = 'teach/';

const ROUTES = {
  teach: 'index',
  'teach/[slug]': 'notes',
  'teach/[slug]/handout': 'handout',
  'teach/[slug]/handout/answers': 'handout',
};

/** Returns the integration that adds the pages for teaching, where there are to be any. */
export function teachPages(): AstroIntegration {
  return {
    name: 'teach-pages',
    hooks: {
      'astro:config:setup'({ command, injectRoute }) {
        if (!teaches(command === 'dev')) return;
        for (const [pattern, page] of Object.entries(ROUTES)) {
          injectRoute({ pattern, entrypoint: `./src/teach/${page}.astro`, prerender: true });
        }
      },
    },
  };
}
