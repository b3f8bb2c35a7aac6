// The dial as data and sentences: a bar a layer for the picture, the lines of the three charts, each trouble in words,
// and the result that names the trouble.

import { amount, say, share, type Words } from '#params';
import type { Readings } from './model.ts';
import type { DepthDialValues } from './params.ts';
import { ALIKE, LIMIT, type Troubles, troublesOf } from './troubles.ts';

/** The three readings, in the order they are told. */
export const READINGS = ['angle', 'size', 'gradient'] as const;

/** One of the three readings. */
export type Reading = (typeof READINGS)[number];

/** One line of a chart: its value at the input and after each layer. */
export interface Line {
  readonly name: string;
  readonly label: string;
  readonly values: readonly number[];
}

/** Returns a chart's lines: the limits of what is healthy, and the reading itself where any of it is a number. */
export function linesOf(words: Words, readings: Readings, reading: Reading): Line[] {
  const values = reading === 'angle' ? Array.from(readings.angle) : inLogs(relative(readings, reading));
  const level = ([value, name]: readonly [number, string]) => ({
    name: 'limit',
    label: say(words, `limit.${name}`),
    values: values.map(() => value),
  });
  const line = { name: 'plain', label: say(words, `line.${reading}`), values };
  return [...LIMITS[reading].map(level), ...(values.some(Number.isFinite) ? [line] : [])];
}

const FACTORS = [
  [LIMIT, 'most'],
  [1 / LIMIT, 'least'],
] as const;
const LIMITS = { angle: [[ALIKE, 'alike']], size: FACTORS, gradient: FACTORS } as const;

/** A size in multiples of the input's, a gradient in multiples of the last layer's. */
function relative(readings: Readings, reading: 'size' | 'gradient'): number[] {
  const values = readings[reading];
  const one = reading === 'size' ? values[0]! : values.at(-1)!;
  return Array.from(values, (value) => value / one);
}

/** Zero has no place on a log axis: a line breaks off there, as it does where a number is infinite. */
function inLogs(values: readonly number[]): number[] {
  return values.map((value) => (value === 0 ? Number.NaN : value));
}

/** A layer in the picture: how high its two bars stand, 0 to 1 (a half is healthy), and the ink of the first. */
export interface Bar {
  readonly layer: number;
  readonly signal: number;
  readonly ink: number;
  readonly gradient: number;
}

/** Returns a bar for each layer, heights from a thousandth (0) to a thousand times (1) in powers of ten. */
export function barsOf(readings: Readings): Bar[] {
  const sizes = relative(readings, 'size');
  const gradients = relative(readings, 'gradient');
  return Array.from(readings.angle.subarray(1), (angle, i) => ({
    layer: i + 1,
    signal: heightOf(sizes[i + 1]!, 1),
    ink: Number.isNaN(angle) ? 0 : angle / 90,
    gradient: heightOf(gradients[i + 1]!, 0),
  }));
}

/** What is no number any more stands as high as said: a signal overflowed, a gradient is lost. */
function heightOf(value: number, missing: number): number {
  if (Number.isNaN(value)) return missing;
  return Math.min(1, Math.max(0, (Math.log10(value) / Math.log10(LIMIT) + 1) / 2));
}

/** One trouble in words, and whether the network has it. */
export interface Told {
  readonly name: string;
  readonly has: boolean;
  readonly said: string;
}

/** Returns the three troubles in words. */
export function told(words: Words, readings: Readings): Told[] {
  const troubles = troublesOf(readings);
  const { gone, exploded, alike, back } = troubles;
  const slots = slotsOf(words, readings, troubles);
  const unstable = gone >= 0 ? 'gone' : exploded >= 0 ? 'exploded' : 'no';
  const trouble = (name: string, has: boolean, how: string) => ({
    name: say(words, `trouble.${name}`),
    has,
    said: say(words, `trouble.${name}.${how}`, slots),
  });
  return [
    trouble('forgets', alike >= 0, alike >= 0 ? 'yes' : 'no'),
    trouble('unstable', unstable !== 'no', unstable),
    trouble('stuck', back !== 'healthy', back),
  ];
}

function slotsOf(words: Words, { size, angle }: Readings, troubles: Troubles) {
  const language = say(words, 'language');
  const { gone, exploded, alike, returned } = troubles;
  return {
    gone,
    exploded,
    alike,
    depth: size.length - 1,
    limit: amount(LIMIT, language),
    size: amount(size.at(-1)! / size[0]!, language),
    angle: degrees(angle.at(-1)!, language),
    start: degrees(angle[0]!, language),
    alikeness: degrees(ALIKE, language),
    infinite: size.findIndex((value) => !Number.isFinite(value)),
    zero: size.indexOf(0),
    times: amount(returned, language),
    share: returned > 0 && returned < 1 ? share(returned, words) : amount(returned, language),
  };
}

function degrees(angle: number, language: string): string {
  return Number.isNaN(angle) ? '' : `${amount(angle, language)}°`;
}

/** Returns the result in words, which names the trouble, then every setting. */
export function summarize(words: Words, readings: Readings, values: DepthDialValues) {
  const troubles = troublesOf(readings);
  const setting = { ...values, activation: say(words, `activation.${values.activation}`) };
  return {
    result: say(words, `summary.${verdictOf(troubles)}`, slotsOf(words, readings, troubles)),
    setting: say(words, 'summary.setting', setting),
  };
}

/** The trouble to name first: a signal that is gone or explodes hides the others, a gradient hides forgetting. */
function verdictOf({ gone, exploded, alike, back }: Troubles): string {
  if (gone >= 0) return 'gone';
  if (exploded >= 0) return 'exploded';
  if (back !== 'healthy') return back;
  return alike >= 0 ? 'alike' : 'healthy';
}

/** Returns a chart's sentence: what its line does from the first layer to the last. */
export function sentenceOf(words: Words, readings: Readings, reading: Reading): string {
  const troubles = troublesOf(readings);
  const slots = slotsOf(words, readings, troubles);
  return say(words, `sentence.${reading}${endOf(readings, troubles, reading)}`, slots);
}

/** How a line ends, where it does not end in a number that a log axis can hold. */
function endOf({ size, angle }: Readings, { back }: Troubles, reading: Reading): string {
  if (reading === 'gradient') return back === 'nothing' || back === 'lost' ? `.${back}` : '';
  if (reading === 'angle') return Number.isNaN(angle.at(-1)!) ? '.none' : '';
  if (!Number.isFinite(size.at(-1)!)) return '.infinite';
  return size.at(-1) === 0 ? '.zero' : '';
}
