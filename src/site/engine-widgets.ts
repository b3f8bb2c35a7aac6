// Which widgets the engine brings, and answers for: those whose titles are among its own strings. A fork's own have
// theirs in the content.

import { engineStrings } from './strings.ts';

/** Returns the names of the engine's own widgets, sorted. */
export function engineWidgets(): string[] {
  return Object.keys(engineStrings('en')['widgets']!).sort();
}
