// Asking the index that the build wrote. Words that stand in every text are left out of the question; where no page
// has all of the others, pages that have most of them come first.

/** A place that answers. */
export interface Found {
  readonly title: string;
  readonly url: string;
  /** A line of its text, in HTML, with the words asked for marked. */
  readonly excerpt: string;
}

interface Result {
  readonly id: string;
  readonly score: number;
  readonly data: () => Promise<{ url: string; excerpt: string; meta: { title: string } }>;
}
interface Pagefind {
  readonly search: (query: string) => Promise<{ results: readonly Result[] }>;
}

const MOST = 10;
let loading: Promise<Pagefind> | undefined;

/** Returns the pages that answer a question, best first; `skipped` are the words that say nothing. */
export async function search(query: string, skipped: ReadonlySet<string>): Promise<Found[]> {
  const asked = wordsOf(query).filter((word) => !skipped.has(word));
  if (asked.length === 0) return [];
  loading ??= import(/* @vite-ignore */ `${import.meta.env.BASE_URL}pagefind/pagefind.js`);
  const pagefind = await loading;
  const { results } = await pagefind.search(asked.join(' '));
  const best = results.length > 0 ? results : await byMostWords(pagefind, asked);
  const found = await Promise.all(best.slice(0, MOST).map(foundOf));
  return found.filter(({ excerpt }) => answers(excerpt, asked));
}

const ROOT = 3; // letters that a word found must share with one asked for: the index falls back to shorter beginnings

function answers(excerpt: string, asked: readonly string[]): boolean {
  const marked = Array.from(excerpt.matchAll(/<mark>(.*?)<\/mark>/g), ([, text]) => wordsOf(text!)).flat();
  return marked.some((word) => asked.some((other) => word === other || sharesRoot(word, other)));
}

function sharesRoot(word: string, other: string): boolean {
  return word.length >= ROOT && word.slice(0, ROOT) === other.slice(0, ROOT);
}

function wordsOf(query: string): string[] {
  return query.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Results for single words, those that fit the most words first, then by their scores. */
async function byMostWords({ search: ask }: Pagefind, asked: readonly string[]): Promise<Result[]> {
  const each = await Promise.all(asked.map((word) => ask(word)));
  const sums = new Map<string, { result: Result; words: number; score: number }>();
  for (const result of each.flatMap(({ results }) => results)) {
    const sum = sums.get(result.id) ?? { result, words: 0, score: 0 };
    sums.set(result.id, { result, words: sum.words + 1, score: sum.score + result.score });
  }
  return [...sums.values()].sort((a, b) => b.words - a.words || b.score - a.score).map(({ result }) => result);
}

async function foundOf(result: Result): Promise<Found> {
  const { url, excerpt, meta } = await result.data();
  return { title: meta.title, url, excerpt };
}
