// What is made of the pages once they are built: a Markdown twin and a picture of each, and the search's index.

import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { cardAddress } from '../card-address.ts';
import type { SiteConfig } from '../config.ts';
import { cardOf } from './card.ts';
import { numberIslands } from './island-numbers.ts';
import { builtPages } from './pages.ts';
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
        for (const page of builtPages(folder)) {
          const url = new URL(site.base + page.address, site.address).href;
          write(folder, `${page.address}index.md`, markdownOf(page, url));
          write(folder, cardAddress(page.address), await cardOf(page, site));
        }
        await writeSearchIndex(folder);
      },
    },
  };
}

function write(folder: string, address: string, content: string | Uint8Array): void {
  const file = path.join(folder, address);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content);
}
