// The figure's signals: its parameters, and the race that runs in a worker. The race begins when the reader says so,
// stands still while nobody can see it, and begins anew when a parameter changes.

import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { RaceSnapshot } from '#jobs/race.ts';
import { createParameters, type Parameters } from '#runtime/parameters.ts';
import { createTraining, type Training } from '#runtime/training/training.ts';
import { watchVisible } from '#runtime/visible.ts';
import { type RaceValues, table } from './params.ts';
import { EVERY, settingsOf } from './settings.ts';
import { type Standing, standingOf } from './standing.ts';

/** Everything the race's parts read and call. */
export interface RaceState {
  readonly parameters: Parameters<typeof table>;
  readonly training: Training<'race'>;
  /** False on the page as built, and until the figure lives. */
  readonly awake: ReadonlySignal<boolean>;
  /** The race as it was examined last, or where it was paused; undefined at the start line. Pictures follow this. */
  readonly shown: ReadonlySignal<RaceSnapshot | undefined>;
  /** How the four stand; undefined at the start line. */
  readonly standing: ReadonlySignal<Standing | undefined>;
  /** Runs, goes on, or begins anew where the race is over. */
  readonly run: () => void;
  readonly step: () => void;
  readonly restart: () => void;
  /** Wakes the figure in the browser; returns how to put it to rest. */
  readonly wake: (figure: Element) => () => void;
}

/** Returns the state of the race `id`; until it is awake, it stands as it ended when the page was built. */
export function createState(id: string, start: RaceValues, built: Standing): RaceState {
  const parameters = createParameters(table, id, start);
  const training = createTraining('race');
  const awake = signal(false);
  const shown = signal<RaceSnapshot | undefined>(undefined);
  const standing = computed(() => {
    if (!awake.value) return built;
    return shown.value && standingOf(shown.value, EVERY);
  });
  const restart = () => training.start(settingsOf(parameters.values.peek()));
  const begun = () => training.snapshot.peek() !== undefined || training.state.peek() === 'starting';
  const run = () => {
    if (!begun() || training.state.peek() === 'done') restart();
    training.run();
  };
  const restartSoon = afterPause(restart, 300);
  const wake = (figure: Element) => {
    parameters.readAddress();
    awake.value = true;
    const stops = [
      onChange(parameters.values, () => {
        if (begun()) restartSoon();
        training.dispose();
      }),
      effect(() => {
        const seen = training.snapshot.value;
        const still = training.state.value !== 'running';
        if (still || !seen || examinations(seen) !== examinations(shown.peek())) shown.value = seen;
      }),
      watchVisible(figure, pauseUnseen(training)),
      training.dispose,
    ];
    return () => {
      for (const stop of stops) stop();
    };
  };
  return {
    parameters,
    training,
    awake,
    shown,
    standing,
    run,
    step: () => (begun() ? training.step() : restart()),
    restart,
    wake,
  };
}

function examinations(race: RaceSnapshot | undefined): number | undefined {
  return race && Math.max(...race.runners.map(({ accuracies }) => accuracies.length));
}

/** Calls `action` once nothing has asked for it for so many milliseconds. */
function afterPause(action: () => void, milliseconds: number): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(action, milliseconds);
  };
}

/** Calls `then` whenever a signal changes, not for the value it has now. */
function onChange<T>(source: ReadonlySignal<T>, then: () => void): () => void {
  let before = source.peek();
  return effect(() => {
    if (source.value !== before) then();
    before = source.value;
  });
}

/** Pauses a running race when nobody can see it, and lets it go on when somebody can again. */
function pauseUnseen(training: Training<'race'>): (visible: boolean) => void {
  let paused = false;
  return (visible) => {
    if (!visible && training.state.peek() === 'running') {
      paused = true;
      training.pause();
    } else if (visible && paused) {
      paused = false;
      if (training.state.peek() === 'paused' && training.snapshot.peek()) training.run();
    }
  };
}
