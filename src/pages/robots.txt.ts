// Everyone may read everything; where the list of pages is.

import type { APIRoute } from 'astro';
import { siteConfig } from '#site/config.ts';

export const GET: APIRoute = () => {
  const { address, base } = siteConfig();
  return new Response(`User-agent: *\nAllow: /\n\nSitemap: ${new URL(`${base}sitemap-index.xml`, address)}\n`);
};
