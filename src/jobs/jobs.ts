// The long work that a worker can be asked for, by name. A new job is one line here.

import { bits } from './bits.ts';
import { field } from './field.ts';
import type { Job } from './job.ts';
import { race } from './race.ts';

/** Every job, by the name it is started under. */
export const JOBS = { race, field, bits };

/** The name of a job. */
export type JobName = keyof typeof JOBS;

/** What a job is started with. */
export type SettingsOf<N extends JobName> = Parameters<(typeof JOBS)[N]>[0];

/** What a job shows. */
export type SnapshotOf<N extends JobName> = ReturnType<(typeof JOBS)[N]> extends Job<infer S> ? S : never;

/** Returns a job at its start; throws where the settings are out of its range. */
export function startJob<N extends JobName>(name: N, settings: SettingsOf<N>): Job<SnapshotOf<N>> {
  const start = JOBS[name] as unknown as (settings: SettingsOf<N>) => Job<SnapshotOf<N>>;
  return start(settings);
}
