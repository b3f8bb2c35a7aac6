// Time in a figure: a position that can be set, stepped and played. It moves only when asked to and pauses
// when the page is hidden; where reduced motion is asked for, the player bar offers steps alone.

import { type ReadonlySignal, signal } from '@preact/signals';

/** A position from `first` to `last()`, and what moves it. */
export interface Player {
  readonly first: number;
  readonly at: ReadonlySignal<number>;
  readonly playing: ReadonlySignal<boolean>;
  readonly seek: (position: number) => void;
  readonly step: (by: number) => void;
  readonly toggle: () => void;
  readonly pause: () => void;
}

const STEP_MS = 160;

/** Returns a player that starts at `start` and runs from `first` to `last()`. */
export function createPlayer(start: number, last: () => number, first = 0): Player {
  const at = signal(start);
  const playing = signal(false);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const seek = (position: number) => {
    at.value = Math.min(Math.max(Math.round(position), first), last());
  };
  const pause = () => {
    clearTimeout(timer);
    playing.value = false;
  };
  const tick = () => {
    if (document.hidden || at.peek() >= last()) return pause();
    seek(at.peek() + 1);
    timer = setTimeout(tick, STEP_MS);
  };
  const begin = () => {
    if (at.peek() >= last()) seek(first);
    playing.value = true;
    timer = setTimeout(tick, STEP_MS);
  };
  return {
    first,
    at,
    playing,
    seek,
    pause,
    step(by) {
      pause();
      seek(at.peek() + by);
    },
    toggle() {
      if (playing.peek()) pause();
      else begin();
    },
  };
}

/** Tells whether the reader asked for reduced motion, now. */
export function wantsStillness(): boolean {
  return typeof matchMedia === 'function' && matchMedia('(prefers-reduced-motion: reduce)').matches;
}
