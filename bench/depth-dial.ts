// How fast the depth dial answers: 128 layers forward and back, read off and made into lines, bars and words, for
// another scale at every step of a drag.

import { network, read } from '../components/widgets/depth-dial/model.ts';
import { table } from '../components/widgets/depth-dial/params.ts';
import { barsOf, linesOf, READINGS, sentenceOf, summarize, told } from '../components/widgets/depth-dial/series.ts';
import { defaults } from '../src/params/index.ts';
import { wordsFor } from '../src/site/strings.ts';
import { type Timing, takeTurns } from './measure.ts';

/** Returns the times of a drag's steps over the scales, the small ones first: there numbers are denormal. */
export async function timeDepthDial(rounds: number): Promise<ReadonlyMap<string, readonly Timing[]>> {
  const words = wordsFor('depth-dial');
  const start = { ...defaults(table), depth: table.depth.max };
  const drawn = network(start.seed, start.activation);
  let drags = 0;
  const turn = () => {
    const values = { ...start, scale: table.scale.min + (drags++ % 200) * table.scale.step };
    const readings = read(drawn, values);
    for (const reading of READINGS) {
      linesOf(words, readings, reading);
      sentenceOf(words, readings, reading);
    }
    return [barsOf(readings), told(words, readings), summarize(words, readings, values)];
  };
  return new Map([['depth-dial-128', await takeTurns([{ name: 'ours', turn }], rounds)]]);
}
