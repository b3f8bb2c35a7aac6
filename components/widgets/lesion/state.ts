// The figure's signals: the parameters, and the two networks once they have practised here. As built, everything is
// known; the first change makes the networks anew in the browser, in slices, and from then on they answer at once.

import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import { createParameters, type Parameters } from '#runtime/parameters.ts';
import { runInSlices } from '#runtime/slices.ts';
import { type Ask, type Each, type Findings, missingOf, NOBODY, orderOf, STEPS, type Standing } from './model.ts';
import { type LesionValues, table } from './params.ts';

/** What the page was built with. */
export interface Built {
  readonly findings: Findings;
  /** The shares of right answers of the row as it was built. */
  readonly now: Each<number>;
}

/** Everything that the figure's parts read and call. */
export interface LesionState {
  readonly parameters: Parameters<typeof table>;
  /** How many steps the networks have practised. */
  readonly step: ReadonlySignal<number>;
  /** What the networks tell right; undefined while they practise. */
  readonly standing: ReadonlySignal<Standing | undefined>;
  /** What was found by trying; that of the networks before, until it is known of these. */
  readonly findings: ReadonlySignal<Findings>;
  /** Whether the findings are of these networks. */
  readonly found: ReadonlySignal<boolean>;
  /** Whether what trains the networks could not be loaded. */
  readonly lost: ReadonlySignal<boolean>;
  /** False until something differs from the page as built. */
  readonly live: ReadonlySignal<boolean>;
  readonly toggle: (person: number) => void;
  /** Brings everyone back to their place. */
  readonly restore: () => void;
  /** Wakes the figure in the browser: reads the address, follows the parameters; returns how to stop. */
  readonly wake: () => () => void;
}

/** Returns the state of the figure `id`, starting from `start`, of which `built` is known. */
export function createState(id: string, start: LesionValues, built: Built): LesionState {
  const parameters = createParameters(table, id, start);
  const { values } = parameters;
  const live = signal(false);
  const { ask, train, ...networks } = createNetworks(values, live, built.findings);
  const put = (deleted: readonly number[]) => parameters.set('deleted', deleted.join(',') || '0');
  return {
    parameters,
    ...networks,
    live,
    standing: computed(() => {
      if (values.value === start) return { whole: built.findings.whole, now: built.now };
      const { depth } = values.value;
      const asked = ask.value;
      return asked && { whole: asked(orderOf(depth, NOBODY)), now: asked(orderOf(depth, values.value)) };
    }),
    toggle(person) {
      const missing = missingOf(values.peek().depth, values.peek().deleted);
      put(missing.includes(person) ? missing.filter((one) => one !== person) : [...missing, person].sort(ascending));
    },
    restore() {
      parameters.set('swap', '0');
      put([]);
    },
    wake() {
      parameters.readAddress();
      const stops = [
        effect(() => {
          if (values.value !== start) live.value = true;
        }),
        effect(train),
      ];
      return () => {
        for (const stop of stops) stop();
      };
    },
  };
}

/** The networks of the parameters: trained in slices once the figure lives, and tried where that was not built. */
function createNetworks(values: ReadonlySignal<LesionValues>, live: ReadonlySignal<boolean>, findings: Findings) {
  const network = computed(() => `${values.value.depth} ${values.value.seed}`);
  const built = { network: network.peek(), findings };
  const step = signal(STEPS);
  const trained = signal<{ readonly network: string; readonly ask: Ask }>();
  const known = signal(built);
  const lost = signal(false);
  function* work({ practise, tryAll }: Practice, name: string, setting: LesionValues) {
    const ask = yield* practise(setting);
    trained.value = { network: name, ask };
    if (known.peek().network !== name) known.value = { network: name, findings: yield* tryAll(ask, setting) };
  }
  return {
    step,
    lost,
    ask: computed(() => (trained.value?.network === network.value ? trained.value.ask : undefined)),
    findings: computed(() => known.value.findings),
    found: computed(() => known.value.network === network.value),
    /** Begins the work that the networks of now still need; returns how to call it off. */
    train() {
      const name = network.value;
      if (name === built.network) known.value = built;
      if (!live.value || (trained.peek()?.network === name && known.peek().network === name)) return;
      step.value = 0;
      return once(import('./practice.ts'), lost, (practice) =>
        runInSlices(work(practice, name, values.peek()), (made) => {
          if (made !== undefined) step.value = made;
        }),
      );
    },
  };
}

type Practice = typeof import('./practice.ts');

/** Begins something once its code is loaded, or tells that it is lost; returns how to call it off, loaded or not. */
function once<T>(loading: Promise<T>, lost: { value: boolean }, begin: (loaded: T) => () => void): () => void {
  let stop = () => {};
  let wanted = true;
  loading.then(
    (loaded) => {
      if (wanted) stop = begin(loaded);
    },
    () => (lost.value = true),
  );
  return () => {
    wanted = false;
    stop();
  };
}

function ascending(a: number, b: number): number {
  return a - b;
}
