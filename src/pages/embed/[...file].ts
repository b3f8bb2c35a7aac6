// What stands below /embed/: see src/site/embed.

import type { APIRoute } from 'astro';
import { embedFiles, type Make } from '#site/embed/files.ts';

export async function getStaticPaths() {
  const files = [...(await embedFiles())].map(([file, make]) => ({ params: { file }, props: { make } }));
  // A static host answers a folder's address with its index; the dev server must be told.
  const folders = files.flatMap(({ params: { file }, props }) =>
    import.meta.env.DEV && file.endsWith('/index.html')
      ? [{ params: { file: file.slice(0, -'index.html'.length) }, props }]
      : [],
  );
  return [...files, ...folders];
}

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  ts: 'text/plain; charset=utf-8',
  png: 'image/png',
};

export const GET: APIRoute<{ make: Make }> = async ({ params, props }) => {
  const ending = /\.(\w+)$/.exec(params['file']!)?.[1] ?? 'html';
  return new Response((await props.make()) as BodyInit, { headers: { 'content-type': TYPES[ending]! } });
};
