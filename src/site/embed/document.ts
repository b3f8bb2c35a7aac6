// The page of an embed: complete without its script, self-contained but for files beside it, at home in a frame.

import { createHash } from 'node:crypto';
import { say } from '#params';
import type { EmbedData } from '../../embed/data.ts';
import { siteConfig } from '../config.ts';
import { section } from '../strings.ts';
import { themeStyle } from '../theme.ts';
import { absolute, embedAddress } from './addresses.ts';
import type { DrawnFigure, Embed } from './figures.ts';
import { POSTER } from './poster-size.ts';

interface Parts {
  readonly head: string;
  readonly style: string;
}

/** Returns the HTML of an embed's page. */
export function documentOf(embed: Embed, { props, html }: DrawnFigure, { head, style }: Parts): string {
  const site = siteConfig();
  const up = embed.preset === undefined ? '../' : '../../';
  const lesson = absolute(embed.lesson.path);
  const page = embedAddress(embed);
  const words = section('embed');
  const data = { widget: embed.widget, lesson, props } as unknown as EmbedData;
  const from = say(words, 'from', { title: site.title, lesson: embed.lesson.title });
  return `<!doctype html>
<html lang="${site.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(embed.title)}</title>
<link rel="alternate" type="application/json+oembed" href="${page}oembed.json" title="${escaped(embed.title)}">
<link rel="canonical" href="${lesson}">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<meta property="og:title" content="${escaped(embed.title)}">
<meta property="og:url" content="${page}">
<meta property="og:image" content="${page}poster.png">
<meta property="og:image:width" content="${POSTER.width}">
<meta property="og:image:height" content="${POSTER.height}">
<meta http-equiv="Content-Security-Policy" content="${policy(head)}">
<script>${head}</script>
<style>${style}${themeStyle({ ...site, fonts: {} }, String)}</style>
</head>
<body>
<main>
<h1 class="visually-hidden">${escaped(embed.title)}</h1>
<div id="figure">${html}</div>
</main>
<footer class="embed-foot">
<div id="looks-faults" role="status"></div>
<a id="source" href="${lesson}#${embed.lesson.id}" target="_blank" rel="noopener">${escaped(from)}</a> · <span>${escaped(site.licence)}</span>
</footer>
<script type="application/json" id="embed-data">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>
<script src="${up}${embed.widget}.js" defer></script>
</body>
</html>
`;
}

/** What an embed may load: its own scripts, a worker from what they hold, pictures it draws itself. Nothing else. */
function policy(head: string): string {
  const digest = createHash('sha256').update(head).digest('base64');
  return `default-src 'none'; script-src 'self' 'sha256-${digest}'; style-src 'unsafe-inline'; img-src data: blob:; worker-src blob:`;
}

/** Returns a text as it stands in HTML, between tags or in double quotes. */
export function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
