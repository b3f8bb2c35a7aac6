// `npm run bench`: how fast the telephone answers, beside a naive implementation of the same, in one run.
// Both must agree on what arrives before either is timed. Medians in milliseconds; a frame is 16.

import { COMBINATIONS, takeApart } from '../components/widgets/telephone/game.ts';
import { type Crowd, crowd, type Letter, whisper } from '../components/widgets/telephone/model.ts';
import { naiveWhisper } from './naive-telephone.ts';

const TEXT = 'SEND REINFORCEMENTS WE ARE GOING TO ADVANCE AND BRING THREE AND FOURPENCE BY NOON'.slice(0, 80);
const NOISE = 0.02;
const ROUNDS = 25;

interface Timing {
  readonly name: string;
  readonly ours: readonly number[];
  readonly naive: readonly number[];
}

function main(json: boolean): void {
  const { letters } = takeApart(TEXT);
  const people = crowd(1);
  const timings = COMBINATIONS.map((combination) => time(people, combination, letters));
  if (json) console.log(JSON.stringify({ workloads: Object.fromEntries(timings.map(record)) }));
  else print(timings, letters.length);
}

function time(people: Crowd, { name, wiring }: (typeof COMBINATIONS)[number], letters: readonly Letter[]): Timing {
  agree(people, wiring, letters);
  const ours: number[] = [];
  const naive: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const noise = NOISE + round / 10_000; // a drag: each step another value
    ours.push(milliseconds(() => whisper(people, wiring, letters, noise)));
    if (round % 5 === 0) naive.push(milliseconds(() => naiveWhisper(people, wiring, letters, noise)));
  }
  return { name: `telephone-${name}-128x80`, ours, naive };
}

/** Throws where the two implementations differ by more than one letter at any of the first 30 people. */
function agree(people: Crowd, wiring: (typeof COMBINATIONS)[number]['wiring'], letters: readonly Letter[]): void {
  const { intact } = whisper(people, wiring, letters, NOISE);
  const naive = naiveWhisper(people, wiring, letters, NOISE);
  const far = naive.findIndex((count, person) => person < 30 && Math.abs(count - intact[person]!) > 1);
  if (far >= 0)
    throw new RangeError(`bench: both must agree at person ${far + 1}, got ${intact[far]} and ${naive[far]}.`);
}

function milliseconds(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
}

function record({ name, ours, naive }: Timing) {
  return [name, { ours: median(ours), peers: {}, naive: median(naive), naiveRatio: median(naive) / median(ours) }];
}

function print(timings: readonly Timing[], letters: number): void {
  console.log(
    `Telephone: one combination, 128 people, ${letters} letters, recomputed for another noise (${ROUNDS} rounds)`,
  );
  console.log('workload                      median ms   range          naive ms   naive / ours');
  for (const { name, ours, naive } of timings) {
    const range = `${Math.min(...ours).toFixed(1)} to ${Math.max(...ours).toFixed(1)}`;
    const columns = [
      name.padEnd(30),
      median(ours).toFixed(1).padEnd(12),
      range.padEnd(15),
      median(naive).toFixed(0).padEnd(11),
    ];
    console.log(`${columns.join('')}${(median(naive) / median(ours)).toFixed(1)}`);
  }
}

main(process.argv.includes('--json'));
