// What a downloaded notebook finds by name: the same core, but what a cell shows is printed, a chart is a line that says
// so, and an input stands at the value the reader chose. Built into one script, it leaves its names in `course`.

import * as arithmetic from '#core';
import * as learning from '#core/learning.ts';
import { type Asked, Inputs } from './inputs.ts';
import { Formula, Markdown, md, tex } from './prose.ts';
import type { InputValue } from './shown.ts';
import { statistics } from './statistics.ts';

/** A chart that nobody draws here. */
class Chart {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
  plot(): this {
    return this;
  }
}

const Plot = new Proxy({}, { get: (_, name) => () => new Chart(String(name)) });

/** The values of the inputs, in the order in which the cells ask. */
const chosen: InputValue[] = [];

function view(asked: Asked): unknown {
  return asked.meaning(chosen.shift() ?? asked.input.value);
}

function display(value: unknown, name?: string): void {
  if (name !== undefined && typeof value === 'function') return; // its source stands above
  const text = textOf(value);
  console.log(...(name === undefined ? [] : [`${name} =`]), text);
}

const MOST_STEPS = 10_000; // that are taken of a generator that does not end by itself

/** Returns the last value of a generator. */
async function latest(steps: AsyncIterable<unknown> | Iterable<unknown>): Promise<unknown> {
  let last: unknown;
  let left = MOST_STEPS;
  for await (const value of steps) {
    last = value;
    if (--left === 0) break;
  }
  return last;
}

function textOf(value: unknown): unknown {
  if (value instanceof Chart) return `[chart: ${value.name}]`;
  return value instanceof Markdown || value instanceof Formula ? value.source : value;
}

const course = { ...statistics, ...arithmetic, ...learning, Inputs, md, tex, Plot, view, display, latest, chosen };
Object.assign(globalThis, { course });
