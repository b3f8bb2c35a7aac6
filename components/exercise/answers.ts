// A reader's answers, kept in the browser between visits, one for each exercise.

import { openStore } from '#runtime/storage.ts';

const store = openStore(import.meta.env.BASE_URL);
const nameOf = (exercise: string) => `exercise ${exercise}`;

/** Returns the answer that is kept, undefined where there is none. */
export function keptAnswer(exercise: string): string | undefined {
  return store.get(nameOf(exercise));
}

/** Keeps an answer; undefined forgets it. */
export function keepAnswer(exercise: string, answer: string | undefined): void {
  if (answer === undefined) store.remove(nameOf(exercise));
  else store.set(nameOf(exercise), answer);
}
