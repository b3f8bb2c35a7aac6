// The generator against its published test vectors, its streams against what independence demands.

import { describe, expect, test } from 'vitest';
import { type Key, key, normal, split, threefryWords, uniform } from './random.ts';

const DRAWS = 100_000;
const SEEDS = [0, 1, 2, 3, 4];

const hex = (words: Key) => words.map((word) => word.toString(16).padStart(8, '0')).join(' ');

/** The average of (value - center)^power. */
function moment(values: Float64Array, power: number, center = 0): number {
  return values.reduce((total, value) => total + (value - center) ** power, 0) / values.length;
}

function correlation(a: Float64Array, b: Float64Array): number {
  const [meanA, meanB] = [moment(a, 1), moment(b, 1)];
  const covariance = a.reduce((total, value, i) => total + (value - meanA) * (b[i]! - meanB), 0) / a.length;
  return covariance / Math.sqrt(moment(a, 2, meanA) * moment(b, 2, meanB));
}

/** The largest distance between the empirical distribution and the given one (Kolmogorov and Smirnov). */
function largestGap(values: Float64Array, distribution: (x: number) => number): number {
  const gaps = values.toSorted().map((value, i) => {
    const expected = distribution(value);
    return Math.max(expected - i / values.length, (i + 1) / values.length - expected);
  });
  return gaps.reduce((largest, gap) => Math.max(largest, gap), 0);
}

/** The standard normal distribution to 1.5e-7 (Abramowitz and Stegun 1964, 7.1.26). */
function normalDistribution(x: number): number {
  const z = Math.abs(x) / Math.SQRT2;
  const t = 1 / (1 + 0.3275911 * z);
  const series = t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
  const tail = (series * Math.exp(-z * z)) / 2;
  return x < 0 ? tail : 1 - tail;
}

describe('Threefry-2x32-20', () => {
  // Salmon et al. 2011, Random123, kat_vectors: "threefry2x32 20", counter, key, result.
  test.each([
    { counter: [0, 0], name: [0, 0], words: '6b200159 99ba4efe' },
    { counter: [0xffffffff, 0xffffffff], name: [0xffffffff, 0xffffffff], words: '1cb996fc bb002be7' },
    { counter: [0x243f6a88, 0x85a308d3], name: [0x13198a2e, 0x03707344], words: 'c4923a9c 483df7a0' },
  ] as const)('answers $words as published', ({ counter, name, words }) => {
    expect(hex(threefryWords(name, counter))).toBe(words);
  });
});

describe('keys', () => {
  test('a seed fills both words of its key, the high one first', () => {
    expect(hex(key(0))).toBe('00000000 00000000');
    expect(hex(key(0xffffffff))).toBe('00000000 ffffffff');
    expect(hex(key(Number.MAX_SAFE_INTEGER))).toBe('001fffff ffffffff');
  });

  test('a seed that is not a whole number in range throws', () => {
    expect(() => key(-1)).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: key: seed must be an integer from 0 to 9007199254740991, got -1.]`,
    );
    expect(() => key(0.5)).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: key: seed must be an integer from 0 to 9007199254740991, got 0.5.]`,
    );
    expect(() => key(2 ** 53)).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: key: seed must be an integer from 0 to 9007199254740991, got 9007199254740992.]`,
    );
    expect(() => key(Number.NaN)).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: key: seed must be an integer from 0 to 9007199254740991, got NaN.]`,
    );
  });

  test('a child index that is not a whole number of 32 bits throws', () => {
    expect(() => split(key(0), -1)).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: split: index must be an integer from 0 to 4294967295, got -1.]`,
    );
    expect(() => split(key(0), 2 ** 32)).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: split: index must be an integer from 0 to 4294967295, got 4294967296.]`,
    );
  });

  test('the children of three generations all differ', () => {
    const names = new Set<string>();
    for (let seed = 0; seed < 10; seed++) {
      for (let child = 0; child < 50; child++) {
        const first = split(key(seed), child);
        names.add(hex(first));
        for (let grandchild = 0; grandchild < 20; grandchild++) names.add(hex(split(first, grandchild)));
      }
    }
    expect(names.size).toBe(10 * 50 * 21);
  });

  test('the same seed and the same path name the same child, whatever was drawn before', () => {
    const before = split(split(key(7), 3), 1);
    normal(key(7), new Float64Array(9));
    expect(split(split(key(7), 3), 1)).toEqual(before);
  });

  test("a child's name is none of its parent's own numbers", () => {
    const drawn = new Set(uniform(key(5), new Float64Array(20_000)));
    const children = Array.from({ length: 10_000 }, (_, i) => split(key(5), i));
    const shared = children.flat().filter((word) => drawn.has((word >>> 8) / 2 ** 24)).length;
    expect(shared).toBeLessThan(60); // by chance 20,000 * 20,000 / 2^24 = 24
  });
});

describe.each([
  { name: 'uniform', draw: uniform },
  { name: 'normal', draw: normal },
])('$name', ({ draw }) => {
  test('a longer run begins with the same numbers', () => {
    const long = draw(key(11), new Float64Array(1000));
    for (const length of [0, 1, 2, 3, 17, 500, 999]) {
      expect(draw(key(11), new Float64Array(length))).toEqual(long.slice(0, length));
    }
  });

  test('Float32 storage rounds the same numbers', () => {
    const wide = draw(key(12), new Float64Array(1000));
    expect(draw(key(12), new Float32Array(1000))).toEqual(Float32Array.from(wide));
  });

  test('neighbours within one stream are not correlated', () => {
    for (const seed of SEEDS) {
      const values = draw(key(seed), new Float64Array(DRAWS));
      for (const lag of [1, 2, 3]) {
        expect(Math.abs(correlation(values.slice(lag), values.slice(0, -lag)))).toBeLessThan(4 / Math.sqrt(DRAWS));
      }
    }
  });

  test('siblings, parents and neighbouring seeds are not correlated', () => {
    const names = [key(20), key(21), ...Array.from({ length: 10 }, (_, child) => split(key(20), child))];
    const streams = names.map((name) => draw(name, new Float64Array(20_000)));
    const found = streams.flatMap((a, i) => streams.slice(0, i).map((b) => Math.abs(correlation(a, b))));
    expect(Math.max(...found)).toBeLessThan(4 / Math.sqrt(20_000));
  });
});

describe('uniform', () => {
  test('the moments are those of the uniform distribution, within four standard errors', () => {
    for (const seed of SEEDS) {
      const values = uniform(key(seed), new Float64Array(DRAWS));
      expect(Math.abs(moment(values, 1) - 1 / 2)).toBeLessThan(4 * Math.sqrt(1 / 12 / DRAWS));
      expect(Math.abs(moment(values, 2, 0.5) - 1 / 12)).toBeLessThan(4 * Math.sqrt(1 / 180 / DRAWS));
    }
  });

  test('the distribution is flat: no gap above the 0.1 % point of Kolmogorov and Smirnov', () => {
    for (const seed of SEEDS) {
      expect(largestGap(uniform(key(seed), new Float64Array(DRAWS)), (x) => x)).toBeLessThan(1.95 / Math.sqrt(DRAWS));
    }
  });

  test('a number stored as Float32 stays below 1', () => {
    // The highest words of this stream lie within 2^-25 of 1: rounded to Float32 they would reach it.
    const values = uniform(key(9), new Float32Array(236_462));
    expect(values[236_461]).toBe(1 - 2 ** -24);
  });
});

describe('normal', () => {
  test('mean, variance, skewness and kurtosis are 0, 1, 0 and 3, within four standard errors', () => {
    for (const seed of SEEDS) {
      const values = normal(key(seed), new Float64Array(DRAWS));
      expect(Math.abs(moment(values, 1))).toBeLessThan(4 * Math.sqrt(1 / DRAWS));
      expect(Math.abs(moment(values, 2) - 1)).toBeLessThan(4 * Math.sqrt(2 / DRAWS));
      expect(Math.abs(moment(values, 3))).toBeLessThan(4 * Math.sqrt(15 / DRAWS));
      expect(Math.abs(moment(values, 4) - 3)).toBeLessThan(4 * Math.sqrt(96 / DRAWS));
    }
  });

  test('the distribution is the bell: no gap above the 0.1 % point of Kolmogorov and Smirnov', () => {
    for (const seed of SEEDS) {
      const values = normal(key(seed), new Float64Array(DRAWS));
      expect(largestGap(values, normalDistribution)).toBeLessThan(1.95 / Math.sqrt(DRAWS));
    }
  });

  test('0.27 % of the numbers lie beyond 3', () => {
    for (const seed of SEEDS) {
      const beyond = normal(key(seed), new Float64Array(DRAWS)).filter((value) => Math.abs(value) > 3).length;
      expect(Math.abs(beyond - 0.0026998 * DRAWS)).toBeLessThan(4 * Math.sqrt(0.0026998 * DRAWS));
    }
  });
});
