// The collections of lessons and pages; their front matter is described in src/site/front-matter.ts.

import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { inContent } from './site/content-dir.ts';
import { lessonFrontMatter, pageFrontMatter, patientFrontMatter } from './site/front-matter.ts';

const lessons = defineCollection({
  loader: glob({
    base: inContent('lessons'),
    pattern: '[0-9]*/index{,.*}.mdx',
    generateId: ({ entry }) => entry.replace(/\/index\.(?:(.+)\.)?mdx$/, (_, tag?: string) => (tag ? `/${tag}` : '')),
  }),
  schema: import.meta.env.DEV ? patientFrontMatter : lessonFrontMatter,
});

const pages = defineCollection({
  loader: glob({
    base: inContent('pages'),
    pattern: '*.mdx',
    generateId: ({ entry }) => entry.replace(/\.mdx$/, '').replace('.', '/'),
  }),
  schema: pageFrontMatter,
});

export const collections = { lessons, pages };
