// What stands below /embed/: see src/site/embed.

import type { APIRoute } from 'astro';
import { embedFiles } from '#site/embed/files.ts';

export async function getStaticPaths() {
  const files = [...(await embedFiles()).keys()];
  // A static host answers a folder's address with its index; the dev server must be told.
  const folders = import.meta.env.DEV ? files.map((file) => file.replace(/index\.html$/, '')) : [];
  return [...new Set([...files, ...folders])].map((file) => ({ params: { file } }));
}

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  ts: 'text/plain; charset=utf-8',
  png: 'image/png',
};

export const GET: APIRoute = async ({ params }) => {
  const file = params['file']!.replace(/(\/|^)$/, '$1index.html');
  const content = await (await embedFiles()).get(file)!();
  return new Response(content as BodyInit, { headers: { 'content-type': TYPES[file.split('.').at(-1)!]! } });
};
