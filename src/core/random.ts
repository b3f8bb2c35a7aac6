// Keyed random numbers: a key is a name for a stream, and keys split into keys without end.
// Threefry-2x32 with 20 rounds: Salmon et al. 2011, "Parallel random numbers: as easy as 1, 2, 3".
// Integer arithmetic, + - * / sqrt and our own log only: the same key gives the same bits on every engine.

import { log } from './elementary/log.ts';
import { requireInteger } from './fault.ts';

const TO_HIGH = 1 / 4_294_967_296; // 2^-32, exact
const TO_UNIT = 1 / 16_777_216; // 2^-24, exact
const TO_SYMMETRIC = 1 / 2_147_483_648; // 2^-31, exact

/** A stream's name: two 32-bit words. */
export type Key = readonly [number, number];

/** Returns the key of a seed, an integer from 0 to 2^53 - 1. */
export function key(seed: number): Key {
  requireInteger('key', 'seed', seed, 0, Number.MAX_SAFE_INTEGER);
  return [Math.floor(seed * TO_HIGH) >>> 0, seed >>> 0];
}

/** Returns the key of child `index` (0 to 2^32 - 1) of a key; children of one key are independent streams. */
export function split(parent: Key, index: number): Key {
  requireInteger('split', 'index', index, 0, 0xffff_ffff);
  threefry(parent[0], parent[1], 0xffff_ffff, index);
  return [words[0]!, words[1]!];
}

/** Fills `out` with numbers uniform on [0, 1) in steps of 2^-24, which both storages hold exactly; returns it. */
export function uniform<T extends Float32Array | Float64Array>(stream: Key, out: T): T {
  for (let i = 0; i < out.length; i += 2) {
    threefry(stream[0], stream[1], 0, i >>> 1);
    out[i] = (words[0]! >>> 8) * TO_UNIT;
    if (i + 1 < out.length) out[i + 1] = (words[1]! >>> 8) * TO_UNIT;
  }
  return out;
}

/**
 * Fills `out` with standard normal numbers by the polar method (Marsaglia & Bray 1964) and returns it;
 * a longer `out` begins with the same numbers.
 */
export function normal<T extends Float32Array | Float64Array>(stream: Key, out: T): T {
  let counter = 0;
  for (let i = 0; i < out.length; ) {
    threefry(stream[0], stream[1], 0, counter++);
    const u = words[0]! * TO_SYMMETRIC - 1;
    const v = words[1]! * TO_SYMMETRIC - 1;
    const s = u * u + v * v;
    if (s >= 1 || s === 0) continue;
    const scale = Math.sqrt((-2 * log(s)) / s);
    out[i++] = u * scale;
    if (i < out.length) out[i++] = v * scale;
  }
  return out;
}

const words = new Uint32Array(2);

/** Leaves the two output words of Threefry-2x32-20 for a key and a counter in `words`. */
function threefry(key0: number, key1: number, counter0: number, counter1: number): void {
  const key2 = 0x1bd1_1bda ^ key0 ^ key1;
  let a = (counter0 + key0) | 0;
  let b = (counter1 + key1) | 0;
  // Four rounds of add, rotate, xor, then a key injection, five times over.
  a = (a + b) | 0; b = ((b << 13) | (b >>> 19)) ^ a;
  a = (a + b) | 0; b = ((b << 15) | (b >>> 17)) ^ a;
  a = (a + b) | 0; b = ((b << 26) | (b >>> 6)) ^ a;
  a = (a + b) | 0; b = ((b << 6) | (b >>> 26)) ^ a;
  a = (a + key1) | 0; b = (b + key2 + 1) | 0;
  a = (a + b) | 0; b = ((b << 17) | (b >>> 15)) ^ a;
  a = (a + b) | 0; b = ((b << 29) | (b >>> 3)) ^ a;
  a = (a + b) | 0; b = ((b << 16) | (b >>> 16)) ^ a;
  a = (a + b) | 0; b = ((b << 24) | (b >>> 8)) ^ a;
  a = (a + key2) | 0; b = (b + key0 + 2) | 0;
  a = (a + b) | 0; b = ((b << 13) | (b >>> 19)) ^ a;
  a = (a + b) | 0; b = ((b << 15) | (b >>> 17)) ^ a;
  a = (a + b) | 0; b = ((b << 26) | (b >>> 6)) ^ a;
  a = (a + b) | 0; b = ((b << 6) | (b >>> 26)) ^ a;
  a = (a + key0) | 0; b = (b + key1 + 3) | 0;
  a = (a + b) | 0; b = ((b << 17) | (b >>> 15)) ^ a;
  a = (a + b) | 0; b = ((b << 29) | (b >>> 3)) ^ a;
  a = (a + b) | 0; b = ((b << 16) | (b >>> 16)) ^ a;
  a = (a + b) | 0; b = ((b << 24) | (b >>> 8)) ^ a;
  a = (a + key1) | 0; b = (b + key2 + 4) | 0;
  a = (a + b) | 0; b = ((b << 13) | (b >>> 19)) ^ a;
  a = (a + b) | 0; b = ((b << 15) | (b >>> 17)) ^ a;
  a = (a + b) | 0; b = ((b << 26) | (b >>> 6)) ^ a;
  a = (a + b) | 0; b = ((b << 6) | (b >>> 26)) ^ a;
  a = (a + key2) | 0; b = (b + key0 + 5) | 0;
  words[0] = a;
  words[1] = b;
}

/** Returns the two output words of Threefry-2x32-20, for holding it against the published test vectors. */
export function threefryWords(stream: Key, counter: Key): Key {
  threefry(stream[0], stream[1], counter[0], counter[1]);
  return [words[0]!, words[1]!];
}
