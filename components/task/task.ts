// What a link may ask of whoever plays: a title and a question above the figure, controls hidden or locked. Declared
// as parameters are, read as they are.

import { type Fault, parse, type Table, text, write } from '#params';
import { controlNames } from '#runtime/control-names.ts';
import type { Pairs, TASK } from '#runtime/place.ts';

/** The task's own table. */
export const task: Readonly<Record<(typeof TASK)[number], ReturnType<typeof text>>> = {
  task: text({ most: 80, default: '' }),
  ask: text({ most: 300, default: '' }),
  hide: text({ most: 200, default: '' }),
  lock: text({ most: 200, default: '' }),
};

/** A task as it was read. */
export interface ReadTask {
  readonly title: string;
  readonly question: string;
  /** Controls that are taken away. */
  readonly hidden: readonly string[];
  /** Controls that are shown and cannot be used. */
  readonly locked: readonly string[];
  /** The task's texts as they were accepted, those that say nothing left out. */
  readonly kept: Pairs;
  readonly faults: readonly Fault[];
}

/** Returns the task that texts set; a control to hide or to lock must be a parameter of the figure's table. */
export function readTask(texts: Pairs, table: Table): ReadTask {
  const { values, faults } = parse(task, texts);
  const hidden = controlNames('hide', values.hide, table);
  const locked = controlNames('lock', values.lock, table);
  return {
    title: values.task.trim(),
    question: values.ask.trim(),
    hidden: hidden.names,
    locked: locked.names.filter((name) => !hidden.names.includes(name)),
    kept: write(task, values).filter(([, value]) => value !== ''),
    faults: [...faults, ...hidden.faults, ...locked.faults],
  };
}
