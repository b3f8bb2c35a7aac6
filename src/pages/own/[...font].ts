// The files of a fork's own faces, as its configuration names them.

import { readFileSync } from 'node:fs';
import type { APIRoute } from 'astro';
import { siteConfig } from '#site/config.ts';
import { fontFiles } from '#site/theme.ts';

export const getStaticPaths = () =>
  Array.from(fontFiles(siteConfig()), ([font, file]) => ({ params: { font }, props: { file } }));

export const GET: APIRoute<{ file: string }> = ({ props }) =>
  new Response(readFileSync(props.file), { headers: { 'content-type': 'font/woff2' } });
