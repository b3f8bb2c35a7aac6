// The front matter of lessons and pages: the schema is its documentation.

import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { inContent } from './site/content-dir.ts';

const lessons = defineCollection({
  loader: glob({
    base: inContent('lessons'),
    pattern: '[0-9]*/index.mdx',
    generateId: ({ entry }) => entry.split('/')[0]!,
  }),
  schema: z.strictObject({
    /** What happens, as a heading. */
    title: z.string(),
    /** One or two sentences for lists and search. */
    summary: z.string().max(200),
    /** Reading and playing time. */
    minutes: z.number().int().min(1).max(90),
    /** What a reader will be able to do, each beginning with a verb. */
    objectives: z.array(z.string()).min(1),
    /** Slugs of lessons to read first. */
    prerequisites: z.array(z.string()).default([]),
    status: z.enum(['draft', 'ready']),
  }),
});

const pages = defineCollection({
  loader: glob({ base: inContent('pages'), pattern: '*.mdx' }),
  schema: z.strictObject({
    title: z.string(),
    /** One or two sentences for search and sharing. */
    summary: z.string().max(200),
  }),
});

export const collections = { lessons, pages };
