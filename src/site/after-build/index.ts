// What is made of the pages once they are built: a Markdown twin and a picture of each, the search's index, and what
// tells a host how to serve them.

import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { cardAddress } from '../card-address.ts';
import type { SiteConfig } from '../config.ts';
import { headerRules, headersFile } from '../headers.ts';
import { cardOf } from './card.ts';
import { inlineScripts } from './inline-scripts.ts';
import { numberIslands } from './island-numbers.ts';
import { type BuiltPage, builtPages } from './pages.ts';
import { writeSearchIndex } from './search-index.ts';
import { markdownOf } from './twin.ts';

/** Returns the integration that completes a build. */
export function afterBuild(site: SiteConfig): AstroIntegration {
  return {
    name: 'after-build',
    hooks: {
      async 'astro:build:done'({ dir }) {
        const folder = fileURLToPath(dir);
        numberIslands(folder);
        const pages = builtPages(folder);
        for (const page of pages) {
          const url = new URL(site.base + page.address, site.address).href;
          write(folder, `${page.address}index.md`, markdownOf(page, url));
          write(folder, cardAddress(page.address), await cardOf(page, site));
        }
        await writeSearchIndex(folder);
        write(folder, '_headers', headersOf(site, pages));
        write(folder, '.nojekyll', ''); // GitHub Pages would leave out what begins with _
      },
    },
  };
}

function headersOf({ base }: SiteConfig, pages: readonly BuiltPage[]): string {
  const addresses = pages.map(({ address }) => address);
  return headersFile(headerRules(base, addresses, pages.flatMap(inlineScripts)));
}

function write(folder: string, address: string, content: string | Uint8Array): void {
  const file = path.join(folder, address);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content);
}
