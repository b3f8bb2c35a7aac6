// A widget's parameters while it lives on a page: one signal of values, one of faults,
// read from the address once at the start and written back to it after each change.

import { type ReadonlySignal, signal } from '@preact/signals';
import { type Fault, parse, type Table, type Values, write } from '#params';

/** The parameters of one figure and what can be done to them. */
export interface Parameters<T extends Table> {
  readonly values: ReadonlySignal<Values<T>>;
  readonly faults: ReadonlySignal<readonly Fault[]>;
  /** Reads a text into one parameter; what is not accepted is kept as a fault of that parameter. */
  readonly set: (name: keyof T & string, text: string) => void;
  /** Reads several texts at once over the values the figure started with, as a preset does. */
  readonly apply: (texts: readonly (readonly [string, string])[]) => void;
  /** Goes back to the values the figure started with, and forgets every fault. */
  readonly reset: () => void;
  /** Returns the address of this page with the figure's whole state in it. */
  readonly link: () => string;
  /** Returns the figure's address, with its state only where that is not the one it started with: short enough to print. */
  readonly shortLink: () => string;
  /** Reads the page's address, once the figure lives. */
  readonly readAddress: () => void;
}

/** Returns the parameters of the figure `id`, starting from `start`. */
export function createParameters<T extends Table>(table: T, id: string, start: Values<T>): Parameters<T> {
  const values = signal(start);
  const faults = signal<readonly Fault[]>([]);
  const saveLater = afterPause(() => saveAddress(addressOf(table, id, values.peek(), start)));
  const apply = (texts: readonly (readonly [string, string])[]) => {
    const parsed = parse(table, texts, start);
    faults.value = parsed.faults;
    values.value = parsed.values;
  };
  return {
    values,
    faults,
    apply(texts) {
      apply(texts);
      saveLater();
    },
    set(name, text) {
      const parsed = parse(table, [[name, text]], values.peek());
      faults.value = [...faults.peek().filter((fault) => fault.name !== name), ...parsed.faults];
      values.value = parsed.values;
      saveLater();
    },
    reset() {
      faults.value = [];
      values.value = start;
      saveLater();
    },
    link: () => addressOf(table, id, values.peek()).href,
    shortLink() {
      const url = addressOf(table, id, values.value, start);
      url.hash = id;
      return url.href;
    },
    readAddress() {
      const texts = textsOf(id, location.search);
      if (texts.length > 0) apply(texts);
    },
  };
}

/** Returns the parameters of figure `id` in a query string, as [name, text] pairs. */
export function textsOf(id: string, query: string): [string, string][] {
  return Array.from(new URLSearchParams(query)).flatMap(([key, text]): [string, string][] =>
    key.startsWith(`${id}.`) ? [[key.slice(id.length + 1), text]] : [],
  );
}

/** The page's address with the figure's state in it, whole, or without it where the state equals `leaveOut`. */
function addressOf<T extends Table>(table: T, id: string, values: Values<T>, leaveOut?: Values<T>): URL {
  const url = new URL(location.href);
  for (const key of [...url.searchParams.keys()]) if (key.startsWith(`${id}.`)) url.searchParams.delete(key);
  const pairs = write(table, values);
  const unchanged = leaveOut !== undefined && String(pairs) === String(write(table, leaveOut));
  if (!unchanged) for (const [name, text] of pairs) url.searchParams.set(`${id}.${name}`, text);
  return url;
}

function saveAddress(url: URL): void {
  try {
    history.replaceState(history.state, '', url);
  } catch {
    // Some hosts forbid it and some browsers limit how often; the share button still gives the link.
  }
}

function afterPause(action: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(action, 250);
  };
}
