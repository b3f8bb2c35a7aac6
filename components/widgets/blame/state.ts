// The figure's signals: the parameters, and a training where one was begun. The rest is computed from them: at
// initialization one network at once and the others a turn later, during training all four by the worker.

import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import { createParameters, type Parameters } from '#runtime/parameters.ts';
import { createTraining, type Training } from '#runtime/training/training.ts';
import { watchVisible } from '#runtime/visible.ts';
import { type Moment, momentOf, NAMES, type Name, nameOf, type Reading, raceOf } from './model.ts';
import { type BlameValues, table } from './params.ts';

/** Everything that the figure's parts read and call. */
export interface BlameState {
  readonly parameters: Parameters<typeof table>;
  readonly moment: ReadonlySignal<Moment>;
  /** The moment as the headline tells it: while a training runs, only every so often. */
  readonly told: ReadonlySignal<Moment>;
  /** The training that was begun, if one was. */
  readonly training: ReadonlySignal<Training<'race'> | undefined>;
  /** False until something differs from the page as built. */
  readonly live: ReadonlySignal<boolean>;
  /** Whether what computes initialization could not be loaded. */
  readonly lost: ReadonlySignal<boolean>;
  readonly toggle: () => void;
  readonly step: () => void;
  /** Ends the training: back to initialization. */
  readonly rewind: () => void;
  /** Wakes the figure in the browser: reads the address, follows the parameters; returns how to stop. */
  readonly wake: (figure: Element) => () => void;
}

const TELL_EVERY = 20; // steps of a running training between two headlines, so that they can be read out

/** Returns the state of the figure `id`, starting from `start`, whose emphasised network has the blame `first`. */
export function createState(id: string, start: BlameValues, first: readonly number[]): BlameState {
  const parameters = createParameters(table, id, start);
  const network = computed(() => `${parameters.values.value.depth} ${parameters.values.value.seed}`);
  const atStart = createStart(parameters, network, { blame: Float32Array.from(first) });
  const run = createRun(parameters);
  const moment = computed(() => {
    const snapshot = run.training.value?.snapshot.value;
    const during = snapshot && momentOf(snapshot);
    return during && during.step > 0 ? during : atStart.moment.value;
  });
  const live = signal(false);
  const follow = () => [
    effect(() => {
      if (parameters.values.value !== start || run.training.value) live.value = true;
    }),
    effect(() => {
      network.value;
      run.rewind();
    }),
    effect(() => {
      parameters.values.value;
      if (live.value) void atStart.load();
    }),
    effect(() => (live.value ? atStart.learnAnother() : undefined)),
  ];
  const reset = () => {
    run.rewind();
    parameters.reset();
  };
  return {
    parameters: { ...parameters, reset },
    moment,
    told: createTold(moment, run.training),
    live,
    lost: atStart.lost,
    ...run,
    wake(figure) {
      parameters.readAddress();
      const stops = [...follow(), watchVisible(figure, (visible) => visible || run.pause()), run.rewind];
      return () => {
        for (const stop of stops) stop();
      };
    },
  };
}

/** A training that is begun when it is first asked for, and begun anew where the last one failed. */
function createRun({ values }: Parameters<typeof table>) {
  const training = signal<Training<'race'>>();
  const stateNow = () => training.peek()?.state.peek();
  const rewind = () => {
    training.peek()?.dispose();
    training.value = undefined;
  };
  const begun = () => {
    const old = training.peek();
    if (old && stateNow() !== 'failed') return old;
    rewind();
    const { depth, seed } = values.peek();
    const next = createTraining('race');
    next.start(raceOf(depth, seed));
    training.value = next;
    return next;
  };
  const pause = () => {
    if (stateNow() === 'running') training.peek()!.pause();
  };
  return {
    training,
    rewind,
    pause,
    toggle: () => (stateNow() === 'running' ? pause() : begun().run()),
    step: () => begun().step(),
  };
}

type BlameAtStart = typeof import('./start.ts').blameAtStart;

const atBuild: BlameAtStart | undefined = import.meta.env.SSR ? (await import('./start.ts')).blameAtStart : undefined;

const A_FRAME = 17; // ms between two computations that nobody waits for

/**
 * The four at initialization. At build all are computed. In the browser the first one is as the page was built; what
 * computes comes with the first change, then the emphasised one at once and the others one a frame.
 */
function createStart({ values }: Parameters<typeof table>, network: ReadonlySignal<string>, first: Reading) {
  const compute = signal(atBuild);
  const lost = signal(false);
  const grown = signal(0);
  const built = { network: network.peek(), known: new Map([[nameOf(values.peek()), first]]) };
  const known = computed(() => (network.value === built.network ? built.known : new Map<Name, Reading>()));
  let before: ReadonlyMap<Name, Reading> = new Map();
  const learn = (name: Name) => {
    const { depth, seed } = values.peek();
    if (!known.value.has(name) && compute.value) known.value.set(name, compute.value(name, depth, seed));
    before = new Map([...before, ...known.value]);
  };
  if (atBuild) NAMES.forEach(learn);
  return {
    lost,
    moment: computed((): Moment => {
      grown.value;
      learn(nameOf(values.value));
      return { step: 0, readings: new Map(known.value), before };
    }),
    /** Loads what computes, unless it is there; a failure is told, and the next call tries again. */
    async load() {
      if (compute.peek()) return;
      const loaded = await import('./start.ts').catch(() => undefined);
      lost.value = loaded === undefined;
      compute.value = loaded?.blameAtStart;
    },
    /** Computes one of those that are not known yet, a frame later; returns how to call it off. */
    learnAnother() {
      grown.value;
      const next = compute.value && NAMES.find((name) => name !== nameOf(values.value) && !known.value.has(name));
      if (!next) return;
      const timer = setTimeout(() => {
        learn(next);
        grown.value += 1;
      }, A_FRAME);
      return () => clearTimeout(timer);
    },
  };
}

/** Follows the moment at once while nothing runs, and in steps of 20 while a training does. */
function createTold(moment: ReadonlySignal<Moment>, training: ReadonlySignal<Training<'race'> | undefined>) {
  let last: Moment | undefined;
  return computed(() => {
    const now = moment.value;
    const running = training.value?.state.value === 'running';
    if (!running || last === undefined || now.step < last.step || now.step - last.step >= TELL_EVERY) last = now;
    return last;
  });
}
