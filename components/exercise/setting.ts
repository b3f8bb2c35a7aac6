// What the page of an exercise carries for the moment it comes alive: its code, its checks, and all words.

import type { Words } from '#params';

/** An exercise as its page hands it to the browser. */
export interface ExerciseSetting {
  readonly title: string;
  readonly start: string;
  readonly checks: string;
  /** What is said of each mistake, by name. */
  readonly mistakes: Readonly<Record<string, string>>;
  /** The tasks in order, each with what its checks find out, by name. */
  readonly tasks: readonly { readonly id: string; readonly checks: Readonly<Record<string, string>> }[];
  readonly words: Words;
}

/** Returns the setting that an exercise's element carries. */
export function settingOf(element: HTMLElement): ExerciseSetting {
  return JSON.parse(element.dataset['setting']!);
}
