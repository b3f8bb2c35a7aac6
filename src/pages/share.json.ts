// What the share dialog of every figure says: asked for when one opens, so that no page carries it.

import type { APIRoute } from 'astro';
import { licenceName, siteConfig } from '#site/config.ts';
import { section } from '#site/strings.ts';

export const GET: APIRoute = () => {
  const { title, licence } = siteConfig();
  return Response.json({
    words: section('sharing'),
    title,
    licence: licenceName(licence),
  });
};
