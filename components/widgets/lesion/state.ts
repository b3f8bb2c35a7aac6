// The figure's signals: the parameters, and the two networks once they have practised here. As built, everything is
// known; the first change makes the networks anew in the browser, in slices, and from then on they answer at once.

import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import { createParameters, type Parameters } from '#runtime/parameters.ts';
import { runInSlices } from '#runtime/slices.ts';
import {
  type Ask,
  type Each,
  type Findings,
  missingOf,
  NOBODY,
  orderOf,
  practise,
  STEPS,
  type Standing,
  tryAll,
} from './model.ts';
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
  const network = computed(() => `${values.value.depth} ${values.value.seed}`);
  const first = network.peek();
  const step = signal(STEPS);
  const trained = signal<{ readonly network: string; readonly ask: Ask }>();
  const known = signal({ network: first, findings: built.findings });
  const live = signal(false);
  const standing = computed(() => {
    if (values.value === start) return { whole: built.findings.whole, now: built.now };
    if (trained.value?.network !== network.value) return undefined;
    const { ask } = trained.value;
    const { depth } = values.value;
    return { whole: ask(orderOf(depth, NOBODY)), now: ask(orderOf(depth, values.value)) };
  });
  function* work(name: string, setting: LesionValues) {
    const job = practise(setting);
    let turn = job.next();
    for (; !turn.done; turn = job.next()) yield turn.value;
    trained.value = { network: name, ask: turn.value };
    if (name === first) known.value = { network: first, findings: built.findings };
    else known.value = { network: name, findings: yield* tryAll(turn.value, setting) };
  }
  const train = () => {
    const name = network.value;
    if (!live.value || trained.peek()?.network === name) return;
    step.value = 0;
    return runInSlices(work(name, values.peek()), (made) => {
      if (made !== undefined) step.value = made;
    });
  };
  const put = (deleted: readonly number[]) => parameters.set('deleted', deleted.join(',') || '0');
  return {
    parameters,
    step,
    standing,
    findings: computed(() => known.value.findings),
    found: computed(() => known.value.network === network.value),
    live,
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
      const watch = effect(() => {
        if (values.value !== start) live.value = true;
      });
      const training = effect(train);
      return () => {
        watch();
        training();
      };
    },
  };
}

function ascending(a: number, b: number): number {
  return a - b;
}
