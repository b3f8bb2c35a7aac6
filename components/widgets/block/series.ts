// The block as data and sentences: the numbers on a wire, what they are, the lines of the stream, the result in words.

import { rms, row } from '#core';
import { amount, say, type Words } from '#params';
import { HEADS, type Stack, stack, TOKENS, type Wire, type Wiring } from './model.ts';
import type { BlockValues } from './params.ts';

/** The two readings of the stream, in the order they are told. */
export const READINGS = ['size', 'apart'] as const;

/** One of the two readings. */
export type Reading = (typeof READINGS)[number];

/** The stacks of one seed that are known so far. */
export interface Shelf {
  readonly seed: number;
  readonly known: Map<string, Stack>;
}

/** Returns an empty shelf for the stacks of a seed. */
export function shelf(seed: number): Shelf {
  return { seed, known: new Map() };
}

/** Returns the stack of a wiring, computed once. */
export function stacked({ seed, known }: Shelf, wiring: Wiring): Stack {
  const name = `${wiring.residual} ${wiring.norm}`;
  const found = known.get(name) ?? stack(seed, wiring);
  known.set(name, found);
  return found;
}

/** Returns the wiring that the parameters ask for. */
export function wiringOf({ residual, norm }: BlockValues): Wiring {
  return { residual: residual === 'on', norm };
}

/** A table of numbers: of `looks` one for each head, of every other wire the only one. */
export interface Grid {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly { readonly name: string; readonly cells: readonly Cell[] }[];
}

/** A number as it is written, and how strong its cell is inked: -1 to 1. */
export interface Cell {
  readonly text: string;
  readonly ink: number;
}

/** Returns the numbers on a wire of the first block as tables. */
export function grids(words: Words, { wires }: Stack, wire: Wire): Grid[] {
  const numbers = wires[wire];
  const looks = wire === 'looks';
  const columns = Array.from({ length: numbers.shape[1]! }, (_, j) =>
    looks ? say(words, 'values.token', { token: j + 1 }) : String(j + 1),
  );
  const largest = looks ? 1 : Math.max(...Array.from(numbers.data, Math.abs));
  return Array.from({ length: looks ? HEADS : 1 }, (_, head) => ({
    name: say(words, looks ? 'values.looks' : 'values.wire', {
      head: head + 1,
      wire: say(words, `option.wire.${wire}`),
    }),
    columns,
    rows: Array.from({ length: TOKENS }, (_, token) => ({
      name: say(words, 'values.token', { token: token + 1 }),
      cells: Array.from(row(numbers, head * TOKENS + token), (value) => cell(words, value, largest)),
    })),
  }));
}

function cell(words: Words, value: number, largest: number): Cell {
  const format = new Intl.NumberFormat(say(words, 'language'), { maximumFractionDigits: 2, minimumFractionDigits: 2 });
  return { text: format.format(value).replace('-', '−'), ink: value / largest };
}

/** Returns a wire's shape in words: "4 × 8", of `looks` "2 × 4 × 4". */
export function shapeOf({ wires }: Stack, wire: Wire): string {
  const [rows = 0, columns = 0] = wires[wire].shape;
  const sides = wire === 'looks' ? [HEADS, TOKENS, columns] : [rows, columns];
  return sides.join('\u00a0×\u00a0'); // no line may end within it
}

/** Returns what the numbers on a wire say: how large they are, or who looks hardest at whom. */
export function wireSentence(words: Words, { wires }: Stack, wire: Wire): string {
  const { data } = wires[wire];
  const inWords = (value: number) => amount(value, say(words, 'language'));
  const largest = Math.max(...Array.from(data, Math.abs));
  const last = row(wires.looks, TOKENS - 1);
  const most = last.indexOf(Math.max(...last));
  return say(words, `wire.${wire}`, {
    size: inWords(rms(data)),
    largest: inWords(largest),
    token: TOKENS,
    at: most + 1,
    share: inWords(last[most]!),
    silent: Array.from(data).filter((value) => Math.abs(value) < SILENT * largest).length,
    all: data.length,
  });
}

const SILENT = 0.1; // of the largest: what counts as nearly nothing

/** One line of a chart: its value at the start and after each block. */
export interface Line {
  readonly name: string;
  readonly label: string;
  readonly values: readonly number[];
}

const COMBINATIONS = [
  { name: 'plain', residual: false, tasted: false },
  { name: 'layer', residual: false, tasted: true },
  { name: 'residual', residual: true, tasted: false },
  { name: 'both', residual: true, tasted: true },
] as const;

/** Returns the name of the combination that a wiring is one of. */
export function combinationOf(wiring: Wiring): string {
  const tasted = wiring.norm !== 'none';
  return COMBINATIONS.find((one) => one.residual === wiring.residual && one.tasted === tasted)!.name;
}

/** Returns a chart's lines: the four combinations on the same tokens and weights, with the chosen norm, else LayerNorm. */
export function linesOf(words: Words, shelf: Shelf, values: BlockValues, reading: Reading): Line[] {
  return COMBINATIONS.map((one) => ({
    name: one.name,
    label: say(words, `line.${one.name}`),
    values: Array.from(readingsOf(shelf, values, one, reading), reading === 'size' ? inLogs : Number),
  }));
}

function readingsOf(
  shelf: Shelf,
  { norm, depth }: BlockValues,
  { residual, tasted }: (typeof COMBINATIONS)[number],
  reading: Reading,
): Float64Array {
  const chosen = norm === 'none' ? 'layer' : norm;
  return stacked(shelf, { residual, norm: tasted ? chosen : 'none' })[reading].subarray(0, depth + 1);
}

/** Zero has no place on a log axis: a line breaks off there. */
function inLogs(value: number): number {
  return value === 0 ? Number.NaN : value;
}

/** Returns a chart's sentence: where each of the four lines ends. */
export function sentenceOf(words: Words, shelf: Shelf, values: BlockValues, reading: Reading): string {
  const ends = COMBINATIONS.map((one) => {
    const end = readingsOf(shelf, values, one, reading)[values.depth]!;
    return [one.name, Number.isFinite(end) ? amount(end, say(words, 'language')) : say(words, 'end.nothing')];
  });
  return say(words, `sentence.${reading}`, { ...Object.fromEntries(ends), depth: values.depth });
}

/** Returns what stands on the wire and how the stream ends, in words, then every setting. */
export function summarize(words: Words, stack: Stack, values: BlockValues) {
  const { depth, wire, seed, residual, norm } = values;
  const on = say(words, 'summary.wire', {
    wire: say(words, `option.wire.${wire}`),
    what: say(words, `what.${wire}`),
    shape: shapeOf(stack, wire),
  });
  const setting = { depth, seed, residual: say(words, `residual.${residual}`), norm: say(words, `norm.${norm}`) };
  return { result: `${on} ${endOf(words, stack, depth)}`, setting: say(words, 'summary.setting', setting) };
}

const ALIKE = 0.001; // what is less far apart is alike, in words

function endOf(words: Words, { size, apart }: Stack, depth: number): string {
  const language = say(words, 'language');
  const overflow = size.subarray(0, depth + 1).findIndex((value) => !Number.isFinite(value));
  if (overflow >= 0) return say(words, 'summary.overflow', { depth, block: overflow });
  const slots = { depth, size: amount(size[depth]!, language), apart: amount(apart[depth]!, language) };
  if (size[depth] === 0) return say(words, 'summary.gone', slots);
  return say(words, apart[depth]! < ALIKE ? 'summary.alike' : 'summary.apart', slots);
}
