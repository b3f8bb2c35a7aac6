// The pages of the guide in their order: the file's number orders, the slug is what is left of its name.

import { type CollectionEntry, getCollection } from 'astro:content';
import { slugOf } from '../lesson-folders.ts';

/** A page of the guide, and where it stands. */
export interface GuidePage {
  readonly slug: string;
  readonly path: string;
  readonly entry: CollectionEntry<'guide'>;
}

/** Returns every page of the guide, in order. */
export async function guidePages(): Promise<GuidePage[]> {
  const entries = await getCollection('guide');
  return entries
    .sort((a, b) => a.id.localeCompare(b.id, 'en', { numeric: true }))
    .map((entry) => ({ slug: slugOf(entry.id), path: `make-it-yours/${slugOf(entry.id)}/`, entry }));
}
