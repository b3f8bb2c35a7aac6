// How fast the figure of blame answers: one network of 128 blocks made, run forwards and backwards, for another seed.

import { MOST_BLOCKS } from '../components/widgets/blame/model.ts';
import { blameAtStart } from '../components/widgets/blame/start.ts';
import { type Timing, takeTurns } from './measure.ts';

/** Returns the times of the combination that costs most, residual and LayerNorm. */
export async function timeBlame(rounds: number): Promise<ReadonlyMap<string, readonly Timing[]>> {
  let seed = 0; // a drag: each step another network
  const turn = () => blameAtStart('both', MOST_BLOCKS, seed++);
  return new Map([[`blame-${MOST_BLOCKS}`, await takeTurns([{ name: 'ours', turn }], rounds)]]);
}
