// What the page and the engine that trains say to each other, whether or not a worker lies between them.

import type { JobName, SettingsOf, SnapshotOf } from '#jobs/jobs.ts';

/** What the page asks of the engine. */
export type Request =
  | { readonly type: 'start'; readonly job: JobName; readonly settings: SettingsOf<JobName> }
  | { readonly type: 'run' | 'pause' | 'step' }
  /** The page has drawn the last snapshot and would take another. */
  | { readonly type: 'want' }
  | { readonly type: 'set'; readonly name: string; readonly value: number };

/** Whether a job goes on by itself, stands still, or has nothing left to do. */
export type State = 'running' | 'paused' | 'done';

/** What the engine tells the page. */
export type Answer =
  | { readonly type: 'ready' }
  | { readonly type: 'snapshot'; readonly snapshot: SnapshotOf<JobName>; readonly state: State }
  /** The job could not be started or went wrong; `text` is the error's own sentence. */
  | { readonly type: 'failed'; readonly text: string };
