// A widget's parameters while it lives on a page: one signal of values, one of faults,
// read from its place once at the start and kept there after each change.

import { type ReadonlySignal, signal } from '@preact/signals';
import { type Fault, parse, type Table, type Values, write } from '#params';
import { type Pairs, place } from './place.ts';

/** A task as it binds a figure. */
export interface Bound {
  /** Parameters that stay as they are. */
  readonly fixed: readonly string[];
  /** What stays in the figure's address. */
  readonly kept: Pairs;
  readonly faults: readonly Fault[];
}

/** The parameters of one figure and what can be done to them. */
export interface Parameters<T extends Table> {
  readonly table: T;
  readonly values: ReadonlySignal<Values<T>>;
  readonly faults: ReadonlySignal<readonly Fault[]>;
  /** Reads a text into one parameter; what is not accepted is kept as a fault of that parameter. */
  readonly set: (name: keyof T & string, text: string) => void;
  /** Reads several texts at once over the values the figure started with, as a preset does. */
  readonly apply: (texts: Pairs) => void;
  /** Goes back to the values the figure started with, and forgets every fault. */
  readonly reset: () => void;
  /** Returns the address of this page with the figure's whole state in it. */
  readonly link: () => string;
  /** Returns the figure's address, with its state only where that is not the one it started with: short enough to print. */
  readonly shortLink: () => string;
  /** Reads what the figure's place tells it, once the figure lives. */
  readonly readAddress: () => void;
  /** What the figure's place sets as a task, as it was told: for whoever shows it. Until it is bound, nothing can change. */
  readonly task: ReadonlySignal<Pairs>;
  readonly bind: (task: Bound) => void;
}

/** Returns the parameters of the figure `id`, starting from `start`. */
export function createParameters<T extends Table>(table: T, id: string, start: Values<T>): Parameters<T> {
  const values = signal(start);
  const faults = signal<readonly Fault[]>([]);
  const { texts: told, keep, link, hold, resetsToTold, tasks = [] } = place();
  const task = signal<Pairs>([]);
  let home = start;
  let kept: Pairs = [];
  let isFixed = (_name: string) => false;
  /** The state as it travels, nothing but the task where the figure is as it started. */
  const changed = (state: Pairs) => (String(state) === String(write(table, start)) ? kept : [...kept, ...state]);
  const keepLater = afterPause(() => keep(id, changed(write(table, values.peek()))));
  const apply = (texts: Pairs) => {
    const base = Object.entries(start).map(([name, value]) => [name, isFixed(name) ? values.peek()[name] : value]);
    const free = texts.filter(([name]) => !isFixed(name));
    const parsed = parse(table, free, Object.fromEntries(base));
    faults.value = parsed.faults;
    values.value = parsed.values;
  };
  const parameters: Parameters<T> = {
    table,
    values,
    faults,
    apply(texts) {
      apply(texts);
      keepLater();
    },
    set(name, text) {
      if (isFixed(name)) {
        values.value = { ...values.peek() }; // so that its control shows again what it is
        return;
      }
      const parsed = parse(table, [[name, text]], values.peek());
      faults.value = [...faults.peek().filter((fault) => fault.name !== name), ...parsed.faults];
      values.value = parsed.values;
      keepLater();
    },
    reset() {
      faults.value = [];
      values.value = home;
      keepLater();
    },
    link: () => link(id, [...kept, ...write(table, values.peek())]).href,
    shortLink() {
      const url = link(id, changed(write(table, values.value)));
      url.hash = id;
      return url.href;
    },
    readAddress() {
      const texts = told(id);
      const isTask = ([name]: Pairs[number]) => tasks.includes(name);
      const asked = texts.filter(isTask);
      if (texts.length > 0) apply(texts.filter((pair) => !isTask(pair)));
      if (resetsToTold || asked.length > 0) home = values.peek();
      if (asked.length > 0) isFixed = () => true;
      task.value = asked;
      hold?.(parameters);
    },
    task,
    bind(bound) {
      kept = bound.kept;
      isFixed = (name) => bound.fixed.includes(name);
      faults.value = [...faults.peek(), ...bound.faults];
    },
  };
  return parameters;
}

function afterPause(action: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(action, 250);
  };
}
