// What page and worker say to each other besides the notebook's own words: what the cells find by name, once and first;
// and a ping, so that a worker that no longer listens is known by its silence.

import type { Answer, Request } from '#cells/protocol.ts';

/** What the page posts. */
export type Posted = Request | Setup | { readonly type: 'ping' };

/** What the cells of this page find by name besides what all pages have. */
export interface Setup {
  readonly type: 'setup';
  readonly presets: unknown;
}

/** What the worker posts. */
export type Heard = Answer | { readonly type: 'pong' };
