// `node bench/check-peers.ts [workload ...]` prints the first three losses of every peer on every workload and how
// far they lie apart. It needs the packages of bench/package.json.

import { fault } from '../src/core/fault.ts';
import { firstLosses, spreadOf } from './agree.ts';
import { loadPeers, type Peer } from './peer.ts';
import { WORKLOADS, type WorkloadName } from './workloads.ts';

const FOLDERS = ['ours', 'naive', 'tfjs', 'jax'];

async function main(wanted: readonly string[]): Promise<void> {
  const peers = (await Promise.all(FOLDERS.map(loadPeers))).flat();
  const all = Object.keys(WORKLOADS) as WorkloadName[];
  const unknown = wanted.find((name) => !all.some((known) => known === name));
  if (unknown) throw fault('check-peers', `a workload must be one of ${all.join(', ')}`, unknown);
  for (const workload of all) if (wanted.length === 0 || wanted.includes(workload)) await check(workload, peers);
}

async function check(workload: WorkloadName, peers: readonly Peer[]): Promise<void> {
  const losses: Record<string, readonly number[]> = {};
  console.log(`\n${workload}`);
  for (const peer of peers) {
    const first = await lossesOf(workload, peer);
    if (typeof first !== 'string') losses[peer.name] = first;
    console.log(peer.name.padEnd(12), typeof first === 'string' ? first : row(first, (loss) => loss.toPrecision(8)));
  }
  console.log(
    'apart'.padEnd(12),
    row([0, 1, 2], (step) => spreadOf(losses, step).toExponential(1)),
  );
}

/** Returns the peer's first three losses, or why it has none. */
async function lossesOf(workload: WorkloadName, peer: Peer): Promise<readonly number[] | string> {
  try {
    const running = await peer.prepare(workload, WORKLOADS[workload]());
    try {
      return await firstLosses(running);
    } finally {
      running.dispose();
    }
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function row(values: readonly number[], write: (value: number) => string): string {
  return values.map((value) => write(value).padEnd(16)).join('');
}

await main(process.argv.slice(2));
