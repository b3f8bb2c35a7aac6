// A message whispered down a crowd: taken apart into letters, heard by every person, in each of the four wirings.

import { COMBINATIONS, type Combination } from '#core';
import { characters } from '#params';
import { ALPHABET, type Crowd, crowd, type Heard, type Letter, whisper } from './model.ts';
import type { TelephoneValues } from './params.ts';

export { COMBINATIONS, type Combination };

/** Returns the combination that the switches stand for. */
export function combinationOf({ residual, norm }: Pick<TelephoneValues, 'residual' | 'norm'>): Combination {
  return COMBINATIONS.find(({ wiring }) => wiring.residual === (residual === 'on') && wiring.norm === norm)!;
}

/** A message taken apart: every character as typed, and those of them that are whispered. */
export interface Message {
  readonly alphabet: string;
  readonly shown: readonly string[];
  readonly letters: readonly Letter[];
}

/** Returns a message taken apart; letters are whispered in capitals, what is not in the alphabet is not whispered. */
export function takeApart(text: string, alphabet = ALPHABET): Message {
  const shown = characters(text).map((character) => {
    const capital = character.toUpperCase();
    return capital.length === 1 && alphabet.includes(capital) ? capital : character;
  });
  const letters = shown.flatMap((character, position) => {
    const code = alphabet.indexOf(character);
    return code < 0 ? [] : [{ position, code }];
  });
  return { alphabet, shown, letters };
}

/** One character as a person hears it; `damaged` where another letter was whispered. */
export interface HeardCharacter {
  readonly text: string;
  readonly damaged: boolean;
}

/** Returns the message as person `person` hears it (1 is the first, 0 the sender). */
export function hearAt({ alphabet, shown, letters }: Message, heard: Heard, person: number): HeardCharacter[] {
  const characters = shown.map((text) => ({ text, damaged: false }));
  if (person === 0) return characters;
  letters.forEach(({ position, code }, i) => {
    const received = heard.codes[person - 1]![i]!;
    if (received !== code) characters[position] = { text: alphabet[received]!, damaged: true };
  });
  return characters;
}

/** A message whispered down one crowd, each combination computed when it is first asked for. */
export interface Game {
  readonly message: Message;
  readonly hear: (combination: Combination) => Heard;
  readonly known: (combination: Combination) => Heard | undefined;
  /** What is known of each combination, from the game before where this one has not computed it yet. */
  readonly latest: () => Map<string, Heard>;
}

/** Returns the game of a message in a crowd; noise is in percent, `before` the game that it follows on the page. */
export function play(people: Crowd, message: Message, noise: number, before?: Game): Game {
  const runs = new Map<string, Heard>();
  const stale = before?.latest() ?? new Map<string, Heard>();
  return {
    message,
    latest: () => new Map([...stale, ...runs]),
    known: ({ name }) => runs.get(name),
    hear({ name, wiring }) {
      const heard = runs.get(name) ?? whisper(people, wiring, message.letters, noise / 100);
      runs.set(name, heard);
      return heard;
    },
  };
}

/** Yields the letters intact at the last person in each of `count` crowds from `seed` on, and nothing where a page may pause. */
export function* manyCrowds(
  values: TelephoneValues,
  count: number,
  alphabet = ALPHABET,
): Generator<Record<string, number> | undefined> {
  const message = takeApart(values.message, alphabet);
  for (let i = 0; i < count; i++) {
    const game = play(crowd(values.seed + i, alphabet.length), message, values.noise);
    const intact: Record<string, number> = {};
    for (const combination of COMBINATIONS) {
      intact[combination.name] = game.hear(combination).intact[values.people - 1]!;
      if (combination.name !== 'both') yield undefined; // a place to pause: one run takes about 10 ms
    }
    yield intact;
  }
}
