// The course for readers that are programs: what it is, and each page's address as Markdown.

import type { APIRoute } from 'astro';
import { siteConfig } from '#site/config.ts';
import { lessons } from '#site/lessons.ts';
import { section } from '#site/strings.ts';

export const GET: APIRoute = async () => {
  const { title, subtitle, promise, address, base } = siteConfig();
  const words = section('site');
  const line = (path: string, name: string, about: string) =>
    `- [${name}](${new URL(`${base}${path}index.md`, address)}): ${about}`;
  const all = (await lessons()).map(({ path, entry }) => line(path.slice(1), entry.data.title, entry.data.summary));
  const more = (['glossary', 'notation', 'references'] as const).map((page) =>
    line(`${page}/`, words[page]!, words[`${page}.text`]!),
  );
  const parts = [`# ${title}`, `> ${subtitle}. ${promise.join(' ')}`];
  parts.push(`## ${words.lessons}`, all.join('\n'), `## ${words.more}`, more.join('\n'));
  return new Response(`${parts.join('\n\n')}\n`, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
};
