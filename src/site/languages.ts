// The pages of further languages: those of src/pages that are translated, each once more below /LANGUAGE/.

import { globSync } from 'node:fs';
import type { AstroIntegration } from 'astro';
import { pageOf, TRANSLATED } from './address.ts';
import { inContent, inLesson } from './content-dir.ts';
import { fileIn, inLanguage, LANGUAGES, languageAt, MAIN_LANGUAGE } from './language.ts';

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

/** Whether an address of the site has a text of its own, and not one that waits for its translation. */
export function isOwn(address: string): boolean {
  const { pathname } = new URL(address);
  const tag = languageAt(pathname);
  if (tag === MAIN_LANGUAGE) return true;
  const page = inLanguage(tag, () => pageOf(pathname)).replace(/\/$/, '');
  const [kind, slug] = page.split('/');
  const original =
    kind === 'lessons' && slug !== undefined ? inLesson(`*-${slug}`, 'index.mdx') : inContent(`pages/${page}.mdx`);
  return globSync(original).length === 0 || globSync(fileIn(tag, original)).length > 0;
}
