// How far a reader has come: by lesson, the heading they stopped at and whether they reached the end.
// It stays in their browser; as a file it can be taken to another.

import type { Store } from '../storage.ts';

/** Where a reader is in one lesson. */
export interface Place {
  /** The id of the last heading that came into view, and what it says. */
  readonly at?: string;
  readonly heading?: string;
  /** True once the lesson's end was seen. */
  readonly read?: boolean;
}

/** Places by the lesson's slug. */
export type Progress = Readonly<Record<string, Place>>;

const NAME = 'progress';
const FORM = 'whisper-and-curry progress 1';

/** Returns the progress in a store; what cannot be read counts as none. */
export function loadProgress(store: Store): Progress {
  try {
    return readProgress(store.get(NAME) ?? '');
  } catch {
    return {};
  }
}

/** Notes a reader's place in one lesson; returns whether it will outlive the page. */
export function notePlace(store: Store, slug: string, place: Place): boolean {
  const before = loadProgress(store);
  return saveProgress(store, { ...before, [slug]: { ...before[slug], ...place } });
}

/** Puts a whole progress in place of what the store has; returns whether it will outlive the page. */
export function saveProgress(store: Store, progress: Progress): boolean {
  return store.set(NAME, writeProgress(progress));
}

/** Forgets everything. */
export function forgetProgress(store: Store): void {
  store.remove(NAME);
}

/** Returns progress as the text of a file. */
export function writeProgress(progress: Progress): string {
  return `${JSON.stringify({ form: FORM, lessons: progress }, undefined, 2)}\n`;
}

/** Returns the progress that a file's text holds; throws a SyntaxError or RangeError where it holds none. */
export function readProgress(text: string): Progress {
  const file = JSON.parse(text) as { form?: unknown; lessons?: unknown } | null;
  if (file?.form !== FORM || typeof file.lessons !== 'object' || file.lessons === null)
    throw new RangeError(`form must be ${FORM}, got ${String(file?.form)}.`);
  return Object.fromEntries(Object.entries(file.lessons).map(([slug, place]) => [slug, placeOf(place)]));
}

/** What of an unknown value is a place. */
function placeOf(value: unknown): Place {
  const { at, heading, read } = (value ?? {}) as Record<string, unknown>;
  return {
    ...(typeof at === 'string' && { at }),
    ...(typeof heading === 'string' && { heading }),
    ...(read === true && { read }),
  };
}

/** Returns two progresses as one: read stays read, and the second one's places hold. */
export function joinProgress(first: Progress, second: Progress): Progress {
  const joined: Record<string, Place> = { ...first };
  for (const [slug, place] of Object.entries(second)) {
    const read = first[slug]?.read === true || place.read === true;
    joined[slug] = { ...first[slug], ...place, ...(read && { read }) };
  }
  return joined;
}
