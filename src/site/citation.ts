// How the course is cited: CITATION.cff beside the content, which code hosts and reference managers read. The build
// writes it after the configuration, so that it is never behind (Citation File Format 1.2.0).

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { AstroIntegration } from 'astro';
import { stringify } from 'yaml';
import { type SiteConfig, siteConfig } from './config.ts';
import { CONTENT_DIR } from './content-dir.ts';
import { type Upstream, upstream } from './upstream.ts';

/** Where it stands: at the root of the repository that the content is kept in. */
export const CITATION_FILE = CONTENT_DIR === 'content' ? 'CITATION.cff' : `${CONTENT_DIR}/CITATION.cff`;

/** Returns the integration that keeps the file as the configuration is. */
export function citation(): AstroIntegration {
  return {
    name: 'citation',
    hooks: {
      'astro:build:start': () => {
        const text = citationOf(siteConfig(), upstream());
        if (!existsSync(CITATION_FILE) || readFileSync(CITATION_FILE, 'utf8') !== text)
          writeFileSync(CITATION_FILE, text);
      },
    },
  };
}

/** Returns the text of CITATION.cff for a site, and the course it is adapted from. */
export function citationOf(site: SiteConfig, from: Upstream | undefined): string {
  const { title, subtitle, address, base, authors, licence, repository } = site;
  const cited = {
    'cff-version': '1.2.0',
    message: 'Please cite this course as it says here.',
    title: `${title}: ${subtitle}`,
    authors: named(authors),
    license: licence,
    url: new URL(base, address).href,
    ...(repository !== undefined && { 'repository-code': repository }),
    ...(from !== undefined && { references: [referenceOf(from)] }),
  };
  return stringify(cited, { lineWidth: 0 });
}

function referenceOf({ title, authors, licence, address }: Upstream): object {
  return { type: 'website', title, authors: named(authors), license: licence, url: address, notes: 'Adapted from it.' };
}

const named = (authors: readonly string[]) => authors.map((name) => ({ name }));
