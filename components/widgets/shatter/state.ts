// The figure's signals: the parameters, and what is shown. Networks are grown in slices after a change; what was shown
// stays until the first network of the new values is there.

import { computed, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { createParameters, type Parameters } from '#runtime/parameters.ts';
import { runInSlices } from '#runtime/slices.ts';
import { growing, grownOf, type Known, pairsOf, type Shown, shownOf } from './networks.ts';
import { type ShatterValues, table } from './params.ts';

/** Everything that the figure's parts read and call. */
export interface ShatterState {
  readonly parameters: Parameters<typeof table>;
  readonly shown: ReadonlySignal<Shown>;
  /** Whether networks are still being computed. */
  readonly busy: ReadonlySignal<boolean>;
  /** False until a network has been computed that the page as built does not show. */
  readonly live: ReadonlySignal<boolean>;
  /** Wakes the figure in the browser: reads the address, follows the parameters; returns how to stop. */
  readonly wake: () => () => void;
}

const atBuild = import.meta.env.SSR ? (await import('./measured.ts')).shownAtBuild : undefined;

/** Returns the state of the figure `id`, starting from `start`, of which the page as built tells `first`. */
export function createState(id: string, start: ShatterValues, first: Pick<Shown, 'count' | 'means'>): ShatterState {
  const parameters = createParameters(table, id, start);
  const { values } = parameters;
  const shown = signal<Shown>(atBuild?.(start) ?? { values: start, pairs: [], ...first });
  const busy = signal(false);
  const changed = signal(false);
  const grow = createGrowth(shown, busy);
  return {
    parameters,
    shown,
    busy,
    live: computed(() => changed.value && shown.value.pairs.length > 0),
    wake() {
      parameters.readAddress();
      const stops = [
        effect(() => {
          if (values.value !== start) changed.value = true;
        }),
        effect(() => (changed.value ? grow(values.value) : undefined)),
      ];
      return () => {
        for (const stop of stops) stop();
      };
    },
  };
}

/** Returns how to grow the networks of some values in slices and show each as it comes; that returns how to stop. */
function createGrowth(shown: Signal<Shown>, busy: Signal<boolean>) {
  const known: Known = new Map();
  return (asked: ShatterValues) => {
    const pairs = pairsOf(asked, known);
    const show = () => {
      const grown = grownOf(pairs, asked.depth);
      const { values, pairs: before } = shown.peek();
      if (grown.length > 0 && (values !== asked || before.length !== grown.length)) shown.value = shownOf(asked, grown);
      busy.value = grown.length < pairs.length;
    };
    show();
    return busy.peek() ? runInSlices(growing(pairs, asked.depth), show, show) : undefined;
  };
}
