// Where the state of figures comes from and goes to: the address of the page they stand on, unless the page was told
// otherwise before its figures live, as an embed is.

import type { Table } from '#params';
import type { Parameters } from './parameters.ts';

/** A figure's state as it travels: its parameters' names and values as texts. */
export type Pairs = readonly (readonly [string, string])[];

/** What an address may ask of whoever plays with a figure, told beside its parameters; no widget has such parameters. */
export const TASK = ['task', 'ask', 'hide', 'lock'] as const;

/** What figures ask of the page they stand on. */
export interface Place {
  /** Returns what the figure `id` was told, in order. */
  readonly texts: (id: string) => Pairs;
  /** Keeps what a figure's state has become; empty where it is as it started. */
  readonly keep: (id: string, state: Pairs) => void;
  /** Returns the address that leads to the figure in a state; as it starts, where that is empty. */
  readonly link: (id: string, state: Pairs) => URL;
  /** Takes hold of a figure's parameters, where somebody outside of the figure may change them. */
  readonly hold?: <T extends Table>(parameters: Parameters<T>) => void;
  /** Whether a reset goes back to what the figure was told, and not to what it started with. */
  readonly resetsToTold?: boolean;
  /** Names of what is told of a figure and is no parameter: a task that its address sets. */
  readonly tasks?: readonly string[];
}

/** A page's address: the state of each figure stands in its query, the figure's id before each name. */
export const pageAddress: Place = {
  texts: (id) => textsOf(id, location.search),
  keep: (id, state) => saveAddress(addressWith(id, state)),
  link: addressWith,
  tasks: TASK,
};

let current = pageAddress;

/** Returns the place that figures of this page stand in. */
export const place = (): Place => current;

/** Changes the place that figures stand in which are made from now on. */
export function setPlace(next: Place): void {
  current = next;
}

/** Returns the parameters of figure `id` in a query string, as [name, text] pairs. */
export function textsOf(id: string, query: string): [string, string][] {
  return Array.from(new URLSearchParams(query)).flatMap(([key, text]): [string, string][] =>
    key.startsWith(`${id}.`) ? [[key.slice(id.length + 1), text]] : [],
  );
}

function addressWith(id: string, state: Pairs): URL {
  const url = new URL(location.href);
  for (const key of [...url.searchParams.keys()]) if (key.startsWith(`${id}.`)) url.searchParams.delete(key);
  for (const [name, text] of state) url.searchParams.set(`${id}.${name}`, text);
  return url;
}

function saveAddress(url: URL): void {
  try {
    history.replaceState(history.state, '', url);
  } catch {
    // Some hosts forbid it and some browsers limit how often; the share button still gives the link.
  }
}
