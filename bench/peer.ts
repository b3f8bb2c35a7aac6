// What an implementation must offer to be measured.

import type { WorkloadName, Workloads } from './workloads.ts';

/** A way of computing the workloads; `prepare` rejects with the reason where it cannot compute one. */
export interface Peer {
  readonly name: string;
  /** Copies the workload's data, which stays as it is. */
  prepare<N extends WorkloadName>(workload: N, data: Workloads[N]): Promise<Running>;
}

/** A workload under way. */
export interface Running {
  /** Runs one step to its end and returns the loss before the update. */
  step(): number | Promise<number>;
  /** Frees what the workload holds. */
  dispose(): void;
}

/** One function a workload, which makes it run. */
export type Makers = { readonly [N in WorkloadName]: (data: Workloads[N]) => Running };

/** Imports a peer by its folder; rejects where the packages of bench/package.json are not installed. */
export async function loadPeers(folder: string): Promise<readonly Peer[]> {
  const module: { peers: readonly Peer[] } = await import(new URL(`./peers/${folder}/peer.ts`, import.meta.url).href);
  return module.peers;
}
