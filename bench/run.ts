// `npm run bench`: the course's own numbers beside those of others, in one run. `--json` prints one object for
// machines. Without the packages of bench/package.json it measures what needs none, and says so.

import { timeBlame } from './blame.ts';
import { timeCells } from './cells.ts';
import { timeDepthDial } from './depth-dial.ts';
import { benchEmbeds, printEmbeds } from './embed.ts';
import { median, middleHalf, type Timing } from './measure.ts';
import { bytesPerBlock, growthOverSteps } from './memory.ts';
import { timeTelephone } from './telephone.ts';
import { allPeers, timeDepth, timeTraining } from './training.ts';

const ROUNDS = 25;
const DRAGS = 200; // every scale of the depth dial once
const LIBRARIES = ['tfjs-wasm', 'jax-js']; // the fastest that a browser can load

interface Row {
  readonly ours: number;
  readonly peers: Readonly<Record<string, number>>;
  /** The faster of the libraries over ours. */
  readonly ratio?: number;
  /** Naive typed arrays over ours. */
  readonly naiveRatio?: number;
  /** 128 blocks over 64. */
  readonly growth?: number;
}

function rowOf(timings: readonly Timing[]): Row {
  const [ours, ...peers] = timings.map(({ times }) => median(times)) as [number, ...number[]];
  const named = Object.fromEntries(timings.slice(1).map(({ name }, i) => [name, peers[i]!]));
  const fastest = Math.min(...LIBRARIES.map((name) => named[name] ?? Number.POSITIVE_INFINITY));
  return {
    ours,
    peers: named,
    ...(Number.isFinite(fastest) ? { ratio: fastest / ours } : {}),
    ...(named.naive === undefined ? {} : { naiveRatio: named.naive / ours }),
  };
}

function print(name: string, timings: readonly Timing[], row: Row): void {
  console.log(`\n${name}`);
  for (const { name: who, times } of timings) {
    const [from, to] = middleHalf(times);
    const spread = `${from.toFixed(2)} to ${to.toFixed(2)}`;
    console.log(
      `  ${who.padEnd(12)}${median(times).toFixed(2).padStart(10)} ms   half within ${spread} (${times.length})`,
    );
  }
  if (row.ratio !== undefined) console.log(`  the faster library takes ${row.ratio.toFixed(2)} times as long as ours`);
  if (row.naiveRatio !== undefined) console.log(`  naive takes ${row.naiveRatio.toFixed(2)} times as long as ours`);
  if (row.growth !== undefined) console.log(`  128 blocks take ${row.growth.toFixed(2)} times as long as 64`);
}

async function main(json: boolean): Promise<void> {
  const peers = await allPeers();
  const depth = await timeDepth(peers[0]!, ROUNDS);
  const timings = new Map([
    ...(await timeTraining(peers, ROUNDS)),
    ...(await timeTelephone(ROUNDS)),
    ...(await timeDepthDial(DRAGS)),
    ...(await timeBlame(ROUNDS)),
    ...(await timeCells(ROUNDS)),
  ]);
  const rows = Object.fromEntries(Array.from(timings, ([name, times]) => [name, rowOf(times)]));
  const workloads = {
    ...rows,
    'depth-growth': { ours: median(depth.timings[0]!.times), peers: {}, growth: depth.growth },
  };
  const memory = { bytesPerBlock: bytesPerBlock(), bytesLeftBy1000Steps: growthOverSteps() };
  if (json) return console.log(JSON.stringify({ workloads, memory }));
  for (const [name, times] of timings) print(name, times, rows[name]!);
  print('depth-growth', depth.timings, workloads['depth-growth']);
  console.log(`\nA block takes ${memory.bytesPerBlock} bytes; 1,000 steps leave ${memory.bytesLeftBy1000Steps} bytes.`);
}

/** What embeds cost their hosts, alone: `npm run bench -- embed`. */
async function embeds(json: boolean): Promise<void> {
  const measured = await benchEmbeds(ROUNDS);
  if (measured === undefined)
    return console.log('embeds: dist/ must hold the built site, got none. Run npm run build.');
  if (json) return console.log(JSON.stringify(measured));
  printEmbeds(measured);
}

const run = process.argv.includes('embed') ? embeds : main;
await run(process.argv.includes('--json'));
