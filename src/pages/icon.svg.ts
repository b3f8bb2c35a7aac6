// The site's mark: the logo of its content.

import { readFileSync } from 'node:fs';
import type { APIRoute } from 'astro';
import { siteConfig } from '#site/config.ts';
import { inContent } from '#site/content-dir.ts';

export const GET: APIRoute = () =>
  new Response(readFileSync(inContent(siteConfig().logo), 'utf8'), { headers: { 'content-type': 'image/svg+xml' } });
