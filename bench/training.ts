// How fast a training step is, beside the libraries a browser can load and beside naive typed arrays.

import { firstLosses, requireAgreement } from './agree.ts';
import { median, type Timing, takeTurns } from './measure.ts';
import { loadPeers, type Peer, type Running } from './peer.ts';
import { mlp, WORKLOADS, type WorkloadName } from './workloads.ts';

/** Returns all peers, ours first; rejects where the packages of bench/package.json are not installed. */
export async function allPeers(): Promise<readonly Peer[]> {
  return (await Promise.all(['ours', 'naive', 'tfjs', 'jax'].map(loadPeers))).flat();
}

/** Returns the times of every peer on every workload, once their first three losses agree. */
export async function timeTraining(
  peers: readonly Peer[],
  rounds: number,
): Promise<ReadonlyMap<string, readonly Timing[]>> {
  const timings = new Map<string, readonly Timing[]>();
  for (const workload of Object.keys(WORKLOADS) as WorkloadName[]) {
    timings.set(workload, await time(workload, peers, rounds));
  }
  return timings;
}

async function time(workload: WorkloadName, peers: readonly Peer[], rounds: number): Promise<Timing[]> {
  const runnings: Record<string, Running> = {};
  for (const peer of peers) runnings[peer.name] = await peer.prepare(workload, WORKLOADS[workload]());
  const losses: Record<string, number[]> = {};
  for (const [name, running] of Object.entries(runnings)) losses[name] = await firstLosses(running);
  requireAgreement(losses);
  const runners = Object.entries(runnings).map(([name, running]) => ({ name, turn: () => running.step() }));
  const timings = await takeTurns(runners, rounds);
  for (const running of Object.values(runnings)) running.dispose();
  return timings;
}

/** Returns how many times as long a step takes with 128 blocks as with 64, and the times of both. */
export async function timeDepth(
  ours: Peer,
  rounds: number,
): Promise<{ readonly growth: number; readonly timings: readonly Timing[] }> {
  const at = async (depth: number) => {
    const running = await ours.prepare('mlp-100x16', mlp(depth, 16));
    return { name: `${depth} blocks`, turn: () => running.step() };
  };
  const timings = await takeTurns([await at(128), await at(64)], rounds);
  return { growth: median(timings[0]!.times) / median(timings[1]!.times), timings };
}
