// The telephone game as a real deep network: letters are random vectors, each person is one block,
// each whisper adds noise, and a listener who knows every quirk of the row decodes what is left.
// Nothing here decides that a letter breaks; a letter breaks when another one has come nearer.

import {
  applyBlock,
  type Block,
  type Codebook,
  codebook,
  initBlock,
  type Key,
  key,
  meanSquare,
  nearestRows,
  normal,
  normalize,
  rms,
  row,
  split,
  type Tensor,
  type Wiring,
  zeros,
} from '#core';

/** The letters that can be whispered where a lesson names no others, in the order of their codewords. */
export const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ ';
/** The most people a row can have: every run computes them all, so that a shorter row is a slice. */
export const MOST_PEOPLE = 128;
/** Numbers in a codeword, the width of every block. */
export const WIDTH = 32;

/** A row of people and the code they share, all from one seed; what is costly to know is kept once it was asked for. */
export interface Crowd {
  readonly codewords: Tensor; // (letters of the alphabet, width), RMS 1 each
  readonly people: readonly Block[];
  readonly noise: Key;
  readonly listeners: Map<string, readonly Codebook[]>;
  readonly noises: Map<string, Float32Array>;
}

/** A letter of the message: where it stands and which of the alphabet it is. */
export interface Letter {
  readonly position: number;
  readonly code: number;
}

/** What a whole row heard: for person k (0 is the first) and letter i, and the signal's numbers per person. */
export interface Heard {
  readonly codes: readonly Uint8Array[]; // per person: the code heard for each letter
  readonly intact: Uint8Array; // per person: letters heard as they were sent
  readonly size: Float64Array; // per person: RMS of the state
  readonly share: Float64Array; // per person: share of the original in the state, |x0|^2 / |xk|^2; 0 where nothing is added back
}

/** Returns the crowd of a seed: a codeword for each letter, one block per person, and the name of its noise. */
export function crowd(seed: number, letters = ALPHABET.length): Crowd {
  const root = key(seed);
  const weights = split(root, 1);
  return {
    codewords: codewords(split(root, 0), letters),
    people: Array.from({ length: MOST_PEOPLE }, (_, person) => initBlock(split(weights, person), WIDTH)),
    noise: split(root, 2),
    listeners: new Map(),
    noises: new Map(),
  };
}

function codewords(stream: Key, letters: number): Tensor {
  const words = zeros([letters, WIDTH]);
  normal(stream, words.data);
  for (let code = 0; code < letters; code++) {
    const word = row(words, code);
    const size = rms(word);
    for (let i = 0; i < WIDTH; i++) word[i]! /= size;
  }
  return words;
}

/** Returns what every letter sounds like to each person where nothing is noisy: a codebook per person. */
export function listeners(crowd: Crowd, wiring: Wiring): readonly Codebook[] {
  return remember(crowd.listeners, `${wiring.residual} ${wiring.norm}`, () => {
    let state = crowd.codewords;
    return crowd.people.map((person) => {
      state = applyBlock(person, wiring, state);
      return codebook(normalize(wiring.norm, state));
    });
  });
}

/** Returns the noise of one letter at every person, (people, width), standard normal: it depends on no other letter. */
export function letterNoise(crowd: Crowd, { position, code }: Letter): Float32Array {
  return remember(crowd.noises, `${position} ${code}`, () =>
    normal(split(split(crowd.noise, position), code), new Float32Array(MOST_PEOPLE * WIDTH)),
  );
}

function remember<T>(known: Map<string, T>, name: string, compute: () => T): T {
  const value = known.get(name) ?? compute();
  known.set(name, value);
  return value;
}

/**
 * Returns what all 128 people hear of the letters; `noise` is the RMS of each whisper's noise
 * as a fraction of that letter's own state.
 */
export function whisper(crowd: Crowd, wiring: Wiring, letters: readonly Letter[], noise: number): Heard {
  const known = listeners(crowd, wiring);
  const noises = letters.map((letter) => letterNoise(crowd, letter));
  const heard = silence();
  let state = gather(crowd.codewords, letters);
  crowd.people.forEach((person, k) => {
    state = applyBlock(person, wiring, state);
    addNoise(state, noises, k, noise);
    const codes = nearestRows(normalize(wiring.norm, state), known[k]!);
    const square = letters.length === 0 ? 1 : meanSquare(state.data);
    heard.codes.push(codes);
    heard.intact[k] = countIntact(letters, codes);
    heard.size[k] = Math.sqrt(square);
    heard.share[k] = wiring.residual ? 1 / square : 0; // codewords have mean square 1
  });
  return heard;
}

function countIntact(letters: readonly Letter[], codes: Uint8Array): number {
  let intact = 0;
  for (let i = 0; i < codes.length; i++) if (codes[i] === letters[i]!.code) intact++;
  return intact;
}

function silence() {
  return {
    codes: [] as Uint8Array[],
    intact: new Uint8Array(MOST_PEOPLE),
    size: new Float64Array(MOST_PEOPLE),
    share: new Float64Array(MOST_PEOPLE),
  };
}

function gather(words: Tensor, letters: readonly Letter[]): Tensor {
  const state = zeros([letters.length, WIDTH]);
  for (const [i, { code }] of letters.entries()) state.data.set(row(words, code), i * WIDTH);
  return state;
}

function addNoise({ data }: Tensor, noises: readonly Float32Array[], person: number, noise: number): void {
  for (let letter = 0; letter < noises.length; letter++) {
    const unit = noises[letter]!.subarray(person * WIDTH, (person + 1) * WIDTH);
    const values = data.subarray(letter * WIDTH, (letter + 1) * WIDTH);
    const scale = noise * rms(values);
    for (let i = 0; i < WIDTH; i++) values[i]! += scale * unit[i]!;
  }
}
