// The telephone over many crowds: what the page says of the four wirings, and what a row may depend on.

import * as fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { rms, row, type Tensor, tensor, type Wiring } from '#core';
import {
  ALPHABET,
  type Crowd,
  crowd,
  type Heard,
  type Letter,
  letterNoise,
  listeners,
  MOST_PEOPLE,
  WIDTH,
  whisper,
} from './model.ts';

const MESSAGE = 'SEND REINFORCEMENTS WE ARE GOING TO ADVANCE';
const NOISE = 0.02;
const SEEDS = 200;

const WIRINGS = {
  plain: { residual: false, norm: 'none' },
  layerNormOnly: { residual: false, norm: 'layer' },
  residualOnly: { residual: true, norm: 'none' },
  both: { residual: true, norm: 'layer' },
} as const satisfies Record<string, Wiring>;
type Name = keyof typeof WIRINGS;
const NAMES = Object.keys(WIRINGS) as Name[];

const spell = (text: string): Letter[] =>
  Array.from(text, (letter, position) => ({ position, code: ALPHABET.indexOf(letter) }));
const LETTERS = spell(MESSAGE);

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return (sorted[(sorted.length - 1) >> 1]! + sorted[sorted.length >> 1]!) / 2;
}

/** The same crowd with other people or codewords; what was remembered of it is forgotten. */
const changed = (original: Crowd, change: Partial<Crowd>): Crowd => ({
  ...original,
  ...change,
  listeners: new Map(),
  noises: new Map(),
});

const scaled = ({ shape, data }: Tensor, factor: number): Tensor =>
  tensor(
    shape,
    data.map((value) => value * factor),
  );

describe('over 200 crowds', () => {
  const runs = { plain: [], layerNormOnly: [], residualOnly: [], both: [] } as Record<Name, Heard[]>;
  beforeAll(() => {
    for (let seed = 0; seed < SEEDS; seed++) {
      const people = crowd(seed);
      for (const name of NAMES) runs[name].push(whisper(people, WIRINGS[name], LETTERS, NOISE));
    }
  }, 120_000);

  const intactAt = (name: Name, person: number) => median(runs[name].map(({ intact }) => intact[person - 1]!));
  /** The reciprocal of the median over crowds of the mean square, that of the codewords being 1. */
  const shareAt = (name: Name, person: number) => 1 / median(runs[name].map(({ share }) => 1 / share[person - 1]!));
  const PEOPLE = Array.from({ length: 100 }, (_, i) => i + 1);

  test('the message has 43 letters, spaces counted', () => {
    expect(LETTERS).toHaveLength(43);
    expect(LETTERS.every(({ code }) => code >= 0)).toBe(true);
  });

  test('plain: fewer than 40 % of the letters are left at person 50', () => {
    expect(intactAt('plain', 50) / 43).toBeLessThan(0.4);
  });

  test('residual only: fewer than 70 % are left at person 50', () => {
    expect(intactAt('residualOnly', 50) / 43).toBeLessThan(0.7);
  });

  test('LayerNorm only: fewer than 20 % are left at person 50', () => {
    expect(intactAt('layerNormOnly', 50) / 43).toBeLessThan(0.2);
  });

  test('both: every letter is left at person 50, and at least 41 at person 128', () => {
    expect(intactAt('both', 50)).toBe(43);
    expect(intactAt('both', 128)).toBeGreaterThanOrEqual(41);
  });

  test('all four keep every letter at person 10', () => {
    for (const name of NAMES) expect(intactAt(name, 10), name).toBe(43);
  });

  test('at person 50 the wirings stand in this order: LayerNorm only, plain, residual only, both', () => {
    const order = (['layerNormOnly', 'plain', 'residualOnly', 'both'] as const).map((name) => intactAt(name, 50));
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(new Set(order).size).toBe(4);
  });

  test('both: the share of the original is 1 / (1 + k) within 20 % up to person 100', () => {
    for (const person of PEOPLE) {
      expect(shareAt('both', person) * (1 + person), `person ${person}`).toBeGreaterThan(0.8);
      expect(shareAt('both', person) * (1 + person), `person ${person}`).toBeLessThan(1.2);
    }
  });

  // 2^-k is the law of a wide network; at width 32 the median crowd falls behind by a factor of about 1.05 at each person.
  test('residual only: the share of the original is 2^-k within 20 % up to person 10', () => {
    for (const person of PEOPLE.slice(0, 10)) {
      expect(shareAt('residualOnly', person) * 2 ** person, `person ${person}`).toBeGreaterThan(0.8);
      expect(shareAt('residualOnly', person) * 2 ** person, `person ${person}`).toBeLessThan(1.2);
    }
  });

  test('residual only: up to person 100 each person leaves 0.5 to 0.54 of the share before', () => {
    for (const person of PEOPLE.slice(10)) {
      const left = shareAt('residualOnly', person) ** (1 / person);
      expect(left, `person ${person}`).toBeGreaterThan(0.5);
      expect(left, `person ${person}`).toBeLessThan(0.54);
    }
  });

  test('without the residual the original has no share', () => {
    for (const name of ['plain', 'layerNormOnly'] as const) {
      expect(runs[name].every(({ share }) => share.every((value) => value === 0))).toBe(true);
    }
  });

  test('at person 100 the signal has size 10 with both and over 1e13 with residuals only', () => {
    const sizeAt100 = (name: Name) => median(runs[name].map(({ size }) => size[99]!));
    expect(sizeAt100('both')).toBeGreaterThan(9);
    expect(sizeAt100('both')).toBeLessThan(11);
    expect(sizeAt100('residualOnly')).toBeGreaterThan(1e13);
    expect(sizeAt100('layerNormOnly')).toBeCloseTo(1, 0);
  });

  test('intact counts the letters heard as they were sent', () => {
    for (const { codes, intact } of runs.plain.slice(0, 10)) {
      for (let person = 0; person < MOST_PEOPLE; person++) {
        expect(intact[person]).toBe(LETTERS.filter(({ code }, i) => codes[person]![i] === code).length);
      }
    }
  });
});

test('with no noise all four keep every letter to person 128', { timeout: 60_000 }, () => {
  for (let seed = 0; seed < 20; seed++) {
    const people = crowd(seed);
    for (const name of NAMES) {
      const { intact } = whisper(people, WIRINGS[name], LETTERS, 0);
      expect(
        intact.every((letters) => letters === 43),
        `${name}, seed ${seed}`,
      ).toBe(true);
    }
  }
});

describe('a crowd', () => {
  test('is the same for the same seed and another for another', () => {
    expect(crowd(5)).toEqual(crowd(5));
    expect(crowd(5).codewords).not.toEqual(crowd(6).codewords);
    expect(crowd(5).people[0]).not.toEqual(crowd(6).people[0]);
  });

  test('has a codeword of RMS 1 for each of 27 letters', () => {
    const { codewords } = crowd(7);
    expect(codewords.shape).toEqual([27, WIDTH]);
    for (let code = 0; code < 27; code++) expect(rms(row(codewords, code))).toBeCloseTo(1, 6);
  });

  test('is not changed by being asked: the second answer equals the first', () => {
    const people = crowd(8);
    const first = NAMES.map((name) => whisper(people, WIRINGS[name], LETTERS, NOISE));
    const backwards = NAMES.toReversed().map((name) => whisper(people, WIRINGS[name], LETTERS, NOISE));
    expect(backwards.toReversed()).toEqual(first);
  });

  test('keeps one listener per person and wiring', () => {
    const people = crowd(9);
    expect(listeners(people, WIRINGS.both)).toHaveLength(MOST_PEOPLE);
    expect(listeners(people, WIRINGS.both)).toBe(listeners(people, { ...WIRINGS.both }));
    expect(listeners(people, WIRINGS.both)).not.toEqual(listeners(people, WIRINGS.residualOnly));
  });
});

describe('the noise', { timeout: 60_000 }, () => {
  test('of a letter is standard normal and its own: another place or another letter has another', () => {
    const people = crowd(10);
    const noise = letterNoise(people, { position: 3, code: 4 });
    expect(noise).toHaveLength(MOST_PEOPLE * WIDTH);
    expect(rms(noise)).toBeCloseTo(1, 1);
    expect(noise).not.toEqual(letterNoise(people, { position: 4, code: 4 }));
    expect(noise).not.toEqual(letterNoise(people, { position: 3, code: 5 }));
  });

  test("has the given share of the letter's own size, however loud the letter is", () => {
    const people = crowd(11);
    const weightless = people.people.map((person) => ({ ...person, weights: scaled(person.weights, 0) }));
    const expected = LETTERS.flatMap((letter) => {
      const word = row(people.codewords, letter.code);
      return Array.from(word, (value, i) => value + 0.5 * rms(word) * letterNoise(people, letter)[i]!);
    });
    for (const loudness of [1, 2 ** 10]) {
      const crowded = changed(people, { people: weightless, codewords: scaled(people.codewords, loudness) });
      const { size } = whisper(crowded, WIRINGS.residualOnly, LETTERS, 0.5); // the state is the codeword plus noise
      expect(size[0]! / loudness).toBeCloseTo(rms(expected), 6);
    }
  });

  test('more of it leaves fewer letters', () => {
    const left = [0.01, 0.05, 0.2].map((noise) =>
      median(
        [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map((seed) => whisper(crowd(seed), WIRINGS.both, LETTERS, noise).intact[49]!),
      ),
    );
    expect(left).toEqual(left.toSorted((a, b) => b - a));
    expect(left[2]).toBeLessThan(left[0]!);
  });
});

describe('what a letter depends on', { timeout: 60_000 }, () => {
  const people = crowd(12);

  test('editing one letter leaves the fate of the others alone', () => {
    const edit = fc.record({
      name: fc.constantFrom(...NAMES),
      position: fc.nat(LETTERS.length - 1),
      code: fc.nat(ALPHABET.length - 1),
    });
    fc.assert(
      fc.property(edit, ({ name, position, code }) => {
        const edited = LETTERS.map((letter) => (letter.position === position ? { position, code } : letter));
        const before = whisper(people, WIRINGS[name], LETTERS, NOISE);
        const after = whisper(people, WIRINGS[name], edited, NOISE);
        const others = (codes: Uint8Array) => codes.filter((_, i) => i !== position);
        expect(after.codes.map(others)).toEqual(before.codes.map(others));
      }),
      { numRuns: 20 },
    );
  });

  test('a longer message begins with the same letters', () => {
    for (const name of NAMES) {
      const short = whisper(people, WIRINGS[name], LETTERS.slice(0, 10), NOISE);
      const long = whisper(people, WIRINGS[name], LETTERS, NOISE);
      expect(long.codes.map((codes) => codes.slice(0, 10))).toEqual(short.codes);
    }
  });

  test('more people only append: a row of n hears what the first n of 128 hear', () => {
    for (const name of NAMES) {
      const all = whisper(people, WIRINGS[name], LETTERS, NOISE);
      for (const count of [1, 30, 100]) {
        const few = whisper(changed(people, { people: people.people.slice(0, count) }), WIRINGS[name], LETTERS, NOISE);
        expect(few.codes).toEqual(all.codes.slice(0, count));
        expect(few.size.slice(0, count)).toEqual(all.size.slice(0, count));
      }
    }
  });

  test('one changed weight of person 40 changes letters from there on, none before', () => {
    const { weights } = people.people[39]!;
    const read = 8 * WIDTH; // a weight that reads feature 8, which ReLU lets through for some letter in every wiring
    const heavier = tensor(weights.shape, weights.data);
    heavier.data[read]! += 100;
    const others = people.people.map((person, k) => (k === 39 ? { ...person, weights: heavier } : person));
    for (const name of NAMES) {
      const before = whisper(people, WIRINGS[name], LETTERS, NOISE);
      const after = whisper(changed(people, { people: others }), WIRINGS[name], LETTERS, NOISE);
      expect(after.codes.slice(0, 39)).toEqual(before.codes.slice(0, 39));
      expect(after.size.slice(0, 39)).toEqual(before.size.slice(0, 39));
      expect(after.codes.slice(39), name).not.toEqual(before.codes.slice(39));
      expect(after.size[39]).not.toBe(before.size[39]);
    }
  });

  test.each(['plain', 'residualOnly'] as const)('%s: rescaling the state changes no letter', (name) => {
    const { codes } = whisper(people, WIRINGS[name], LETTERS, NOISE);
    for (const factor of [2 ** -20, 2 ** 10, 2 ** 30]) {
      const louder = changed(people, { codewords: scaled(people.codewords, factor) });
      expect(whisper(louder, WIRINGS[name], LETTERS, NOISE).codes).toEqual(codes);
    }
  });
});

describe('the empty message', () => {
  test.each(NAMES)('%s: no letter is heard, and no number is NaN', (name) => {
    const { codes, intact, size, share } = whisper(crowd(13), WIRINGS[name], [], NOISE);
    expect(codes).toEqual(Array.from({ length: MOST_PEOPLE }, () => new Uint8Array(0)));
    expect(intact.every((letters) => letters === 0)).toBe(true);
    expect(size.every((value) => value === 1)).toBe(true);
    expect(share.every(Number.isFinite)).toBe(true);
  });
});
