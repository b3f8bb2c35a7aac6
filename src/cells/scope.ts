// What every cell finds by name: both doors of the core, Plot, the statistics of d3-array, inputs, Markdown and formulas.

import * as arithmetic from '#core';
import * as learning from '#core/learning.ts';
import { Inputs } from './inputs.ts';
import { plotOnPaper } from './plot.ts';
import { md, tex } from './prose.ts';
import { statistics } from './statistics.ts';

/** The names that a notebook's cells share, with their values. */
export type Scope = Readonly<Record<string, unknown>>;

/** Returns the scope of a page's notebook; `presets` are the named settings of its lesson. */
export function createScope({ presets = {} }: { readonly presets?: unknown } = {}): Scope {
  return { ...statistics, ...arithmetic, ...learning, Plot: plotOnPaper(), Inputs, md, tex, presets };
}
