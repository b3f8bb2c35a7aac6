// What an embed was told: by its address when it was opened, by its host since.

import type { Pairs } from '#runtime/place.ts';
import { isAppearance } from './appearance.ts';
import type { Wanted } from './protocols.ts';

/** Everything an embed was told so far, as names and texts. */
export interface Told {
  /** What it was told of its widget. */
  readonly parameters: () => Pairs;
  /** What it was told of its looks. */
  readonly looks: () => Pairs;
  /** Takes what the host wants; null takes back what was told. */
  readonly take: (wanted: Wanted) => void;
}

/** Returns what the query of an address tells. */
export function toldBy(query: string): Told {
  let told: Pairs = [...new URLSearchParams(query)];
  return {
    parameters: () => told.filter(([name]) => !isAppearance(name)),
    looks: () => told.filter(([name]) => isAppearance(name)),
    take(wanted) {
      const given = Object.entries(wanted).filter((pair): pair is [string, string] => pair[1] !== null);
      told = [...told.filter(([name]) => !Object.hasOwn(wanted, name)), ...given];
    },
  };
}
