// The collections of lessons and pages; their front matter is described in src/site/front-matter.ts.

import { defineCollection } from 'astro:content';
import { glob, type Loader } from 'astro/loaders';
import { z } from 'astro/zod';
import { inContent } from './site/content-dir.ts';
import { lessonFrontMatter, pageFrontMatter, patientFrontMatter } from './site/front-matter.ts';

/** A loader that keeps nothing of an earlier run: that may have been of another content folder, or of an older schema. */
function afresh(loader: Loader): Loader {
  return {
    ...loader,
    load: (context) => {
      context.store.clear();
      return loader.load(context);
    },
  };
}

const lessons = defineCollection({
  loader: afresh(
    glob({
      base: inContent('lessons'),
      pattern: '[0-9]*/index{,.*}.mdx',
      generateId: ({ entry }) => entry.replace(/\/index\.(?:(.+)\.)?mdx$/, (_, tag?: string) => (tag ? `/${tag}` : '')),
    }),
  ),
  schema: import.meta.env.DEV ? patientFrontMatter : lessonFrontMatter,
});

const pages = defineCollection({
  loader: afresh(
    glob({
      base: inContent('pages'),
      pattern: '*.mdx',
      generateId: ({ entry }) => entry.replace(/\.mdx$/, '').replace('.', '/'),
    }),
  ),
  schema: pageFrontMatter,
});

/** What is for whoever teaches a lesson; its parts are checked by site/teach/notes.ts. */
const notes = defineCollection({
  loader: afresh(
    glob({
      base: inContent('lessons'),
      pattern: '[0-9]*/notes.md',
      generateId: ({ entry }) => entry.split('/')[0]!,
    }),
  ),
});

/** "Make it yours": the engine's own guide for whoever adapts the course. */
const guide = defineCollection({
  loader: afresh(
    glob({
      base: 'docs/guide',
      pattern: '[0-9]*.mdx',
      generateId: ({ entry }) => entry.replace(/\.mdx$/, ''),
    }),
  ),
  schema: z.strictObject({
    /** What its reader will have done. */
    title: z.string(),
    /** One or two sentences for the list, search and sharing. */
    summary: z.string().max(200),
  }),
});

export const collections = { lessons, pages, notes, guide };
