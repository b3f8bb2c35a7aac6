// The console of one cell: its first lines are kept, the rest is counted, so that a flood costs next to nothing.

import { lineOf } from './line.ts';
import type { ConsoleLine } from './protocol.ts';

const MOST = 200;

/** Told while a cell computes, so that an endless one has said what it could: each of the first lines, then every twentieth. */
const TOLD_AT_ONCE = 20;

/** What a cell's console has been given since its run began. */
export interface CellConsole {
  readonly lines: readonly ConsoleLine[];
  readonly dropped: number;
  /** The console as the cell's code sees it. */
  readonly console: Readonly<Record<string, (...given: unknown[]) => void>>;
}

/** Returns an empty console that calls `tell` with itself as it fills. */
export function createConsole(tell: () => void): CellConsole {
  const lines: ConsoleLine[] = [];
  const kept = { lines, dropped: 0 };
  const say =
    (level: ConsoleLine['level']) =>
    (...given: unknown[]) => {
      if (lines.length >= MOST) {
        kept.dropped++;
        return;
      }
      lines.push({ level, text: given.map(lineOf).join(' ').slice(0, 2000) });
      if (lines.length <= TOLD_AT_ONCE || lines.length % TOLD_AT_ONCE === 0) tell();
    };
  const log = say('log');
  const console = { log, info: log, debug: log, table: log, dir: log, warn: say('warn'), error: say('error') };
  return Object.assign(kept, { console });
}
