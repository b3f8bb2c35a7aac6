// The languages of code in the Markdown of the course. All are loaded before the first is set: MDX colours what it holds
// by the languages that are loaded by then, and pages are set in no fixed order.

import { globSync, readFileSync } from 'node:fs';
import { bundledLanguages } from 'shiki';
import { contentFiles } from './content-dir.ts';

// Also one that stands within another, in a quotation or in a list.
const FENCE = /^(?:[ \t>]|[-*+][ \t]|\d+[.)][ \t])*(?:`{3,}|~{3,})[ \t]*([\w+#-]+)/gm;
const MDX_TAGS = 'tsx'; // <Telephone people={8} /> within MDX

/** Returns the languages that the fences of a Markdown text name, those that Shiki knows. */
export function languagesOf(markdown: string): string[] {
  return [...markdown.matchAll(FENCE)].map(([, name = '']) => name).filter((name) => name in bundledLanguages);
}

/** Returns the languages of all code in the content and in the guide, each once, in one order. */
export function codeLanguages(): string[] {
  const files = [...globSync('docs/guide/*.mdx'), ...contentFiles('**/*.{md,mdx}')];
  const named = files.flatMap((file) => languagesOf(readFileSync(file, 'utf8')));
  return [...new Set([MDX_TAGS, ...named])].sort();
}
