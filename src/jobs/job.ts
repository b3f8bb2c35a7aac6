// Long work that can be interrupted: whoever runs it decides when, the job itself knows no clock.

/** Work done in small turns, and what it looks like between them. */
export interface Job<Snapshot> {
  /** Does the smallest turn; returns false once nothing is left to do. */
  advance(): boolean;
  /** Tells whether all parts have come equally far, so that a snapshot is fair. */
  atRest(): boolean;
  /** Returns what there is to see, independent of what comes after. */
  snapshot(): Snapshot;
  /** Changes a parameter by name, from the next turn on; throws where the job has none of that name. */
  set(name: string, value: number): void;
}
