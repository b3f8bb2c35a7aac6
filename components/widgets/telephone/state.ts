// The figure's signals: parameters and time are the sources, everything else is computed from them.

import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import { createParameters, type Parameters } from '#runtime/parameters.ts';
import { createPlayer, type Player } from '#runtime/player.ts';
import { runInSlices } from '#runtime/slices.ts';
import { COMBINATIONS, combinationOf, type Game, play, takeApart } from './game.ts';
import { ALPHABET, crowd } from './model.ts';
import { type TelephoneValues, table } from './params.ts';

/** Everything a telephone's parts read and call. */
export interface TelephoneState {
  readonly parameters: Parameters<typeof table>;
  readonly player: Player;
  readonly game: ReadonlySignal<Game>;
  /** Grows when another combination has become known, so that charts follow. */
  readonly known: ReadonlySignal<number>;
  /** False until something differs from the page as built. */
  readonly live: ReadonlySignal<boolean>;
  /** Wakes the figure in the browser: reads the address, follows the row's length; returns how to stop. */
  readonly wake: () => () => void;
}

/**
 * Returns the state of the telephone `id`, starting from `start`; where it compares, it learns all four
 * combinations, at build at once, in the browser one a turn after the first change.
 */
export function createState(
  id: string,
  start: TelephoneValues,
  compares: boolean,
  alphabet = ALPHABET,
): TelephoneState {
  const parameters = createParameters(table, id, start);
  const { values } = parameters;
  const game = createGame(values, alphabet);
  const player = createPlayer(start.people, () => values.value.people);
  const known = signal(0);
  const live = signal(false);
  if (import.meta.env.SSR && compares) for (const combination of COMBINATIONS) game.value.hear(combination);
  const wake = () => {
    parameters.readAddress();
    const stops = [
      followRow(values, player),
      effect(() => {
        if (values.value !== start || player.at.value !== start.people) live.value = true;
      }),
      effect(() => (live.value && compares ? learnTheOthers(game.value, known) : undefined)),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  };
  return { parameters, player, game, known, live, wake };
}

/** The game of the values: computed anew only where its own ingredients change, so that `people` merely slices it. */
function createGame(values: ReadonlySignal<TelephoneValues>, alphabet: string): ReadonlySignal<Game> {
  const seed = computed(() => values.value.seed);
  const text = computed(() => values.value.message);
  const noise = computed(() => values.value.noise);
  const people = computed(() => crowd(seed.value, alphabet.length));
  const message = computed(() => takeApart(text.value, alphabet));
  let before: Game | undefined;
  return computed(() => {
    before = play(people.value, message.value, noise.value, before);
    return before;
  });
}

/** Keeps the position at the last person while it stands there and the row grows or shrinks, and within it otherwise. */
function followRow(values: ReadonlySignal<TelephoneValues>, player: Player): () => void {
  let before = player.at.peek();
  return effect(() => {
    const { people } = values.value;
    if (people === before) return;
    if (player.at.peek() === before || player.at.peek() > people) player.seek(people);
    before = people;
  });
}

/** Computes the combinations that are not on stage, one a turn; returns how to stop. */
function learnTheOthers(game: Game, known: { value: number; peek: () => number }): () => void {
  const unknown = COMBINATIONS.filter((combination) => game.known(combination) === undefined);
  const tell = () => {
    known.value = known.peek() + 1;
  };
  tell();
  return runInSlices(unknown.map((combination) => () => game.hear(combination))[Symbol.iterator](), (compute) => {
    compute();
    tell();
  });
}

/** Returns which of the four combinations is on stage. */
export function onStage({ parameters }: TelephoneState) {
  return combinationOf(parameters.values.value);
}
