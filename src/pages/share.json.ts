// What the share dialog of every figure says: asked for when one opens, so that no page carries it.

import type { APIRoute } from 'astro';
import { licenceName } from '#site/config.ts';
import { spokenSite } from '#site/spoken-site.ts';
import { section } from '#site/strings.ts';

export const GET: APIRoute = () => {
  const { title, licence } = spokenSite();
  return Response.json({
    words: { language: section('controls')['language'], ...section('sharing') },
    names: section('widgets'),
    title,
    licence: licenceName(licence),
  });
};
