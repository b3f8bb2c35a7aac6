// How fast the telephone answers: one combination, 128 people, 80 letters, recomputed for another noise.

import { COMBINATIONS, takeApart } from '../components/widgets/telephone/game.ts';
import { crowd, type Letter, whisper } from '../components/widgets/telephone/model.ts';
import { fault } from '../src/core/fault.ts';
import type { Combination } from '../src/core/index.ts';
import { type Timing, takeTurns } from './measure.ts';
import { naiveWhisper } from './naive-telephone.ts';

const TEXT = 'SEND REINFORCEMENTS WE ARE GOING TO ADVANCE AND BRING THREE AND FOURPENCE BY NOON'.slice(0, 80);
const NOISE = 0.02;

/** Returns the times of the widget's model and of the naive one, for each combination, once both agree. */
export async function timeTelephone(rounds: number): Promise<ReadonlyMap<string, readonly Timing[]>> {
  const { letters } = takeApart(TEXT);
  const timings = new Map<string, readonly Timing[]>();
  for (const combination of COMBINATIONS) {
    timings.set(`telephone-${combination.name}-128x80`, await time(combination, letters, rounds));
  }
  return timings;
}

async function time({ wiring }: Combination, letters: readonly Letter[], rounds: number): Promise<Timing[]> {
  const people = crowd(1);
  const { intact } = whisper(people, wiring, letters, NOISE);
  agree(intact, naiveWhisper(people, wiring, letters, NOISE));
  let drags = 0;
  const noise = () => NOISE + drags++ / 10_000; // a drag: each step another value
  return takeTurns(
    [
      { name: 'ours', turn: () => whisper(people, wiring, letters, noise()) },
      { name: 'naive', turn: () => naiveWhisper(people, wiring, letters, noise()) },
    ],
    rounds,
  );
}

/** Throws where the two differ by more than one letter at any of the first 30 people. */
function agree(intact: ArrayLike<number>, naive: readonly number[]): void {
  const far = naive.findIndex((count, person) => person < 30 && Math.abs(count - intact[person]!) > 1);
  if (far >= 0) throw fault('bench', `both must agree at person ${far + 1}`, `${intact[far]} and ${naive[far]}`);
}
