// What a release of the embeds promises to pages that were written for it, as data, and whether a later one keeps it.

import type { AnyParam, Table } from '#params';
import { appearance } from '../../embed/appearance.ts';
import { RELEASE } from './addresses.ts';

/** What a parameter takes, as its table declares it; what does not belong to its kind is left out. */
export interface ParamPromise {
  readonly kind: string;
  readonly default: string;
  readonly min?: number;
  readonly max?: number;
  readonly least?: number;
  readonly most?: number;
  readonly options?: readonly string[];
}

/** Everything that one release promises. */
export interface EmbedPromise {
  readonly release: string;
  readonly looks: Readonly<Record<string, ParamPromise>>;
  readonly messages: Readonly<Record<string, readonly string[]>>;
  readonly widgets: Readonly<Record<string, WidgetPromise>>;
}

interface WidgetPromise {
  readonly parameters: Readonly<Record<string, ParamPromise>>;
  readonly presets: readonly string[];
}

/** What frames tell their host, and what they take from it, with the names in each message. */
const MESSAGES = {
  ready: ['source', 'type', 'widget', 'parameters', 'height'],
  change: ['source', 'type', 'widget', 'parameters'],
  result: ['source', 'type', 'widget', 'text'],
  height: ['source', 'type', 'widget', 'height'],
  set: ['target', 'type', 'parameters'],
};

/** A widget as far as its embeds promise anything of it. */
export interface Promised {
  readonly name: string;
  readonly table: Table;
  readonly presets: readonly string[];
}

/** Returns what this release promises. */
export function promiseOf(widgets: readonly Promised[]): EmbedPromise {
  const sorted = widgets.toSorted((a, b) => a.name.localeCompare(b.name, 'en'));
  return {
    release: RELEASE,
    looks: parametersOf(appearance),
    messages: MESSAGES,
    widgets: Object.fromEntries(
      sorted.map(({ name, table, presets }) => [name, { parameters: parametersOf(table), presets }]),
    ),
  };
}

function parametersOf(table: Table): Record<string, ParamPromise> {
  return Object.fromEntries(Object.entries(table).map(([name, param]) => [name, paramPromise(param)]));
}

function paramPromise(param: AnyParam): ParamPromise {
  const { min, max, least, most, options } = param as unknown as Partial<ParamPromise>;
  const defined = Object.entries({ min, max, least, most, options }).filter(([, value]) => value !== undefined);
  return { kind: param.kind, default: param.write(param.default as never), ...Object.fromEntries(defined) };
}

/** Returns in what a release breaks an earlier one's promise, a sentence each. */
export function brokenPromises(before: EmbedPromise, now: EmbedPromise): string[] {
  const widgets = Object.entries(before.widgets).flatMap(([name, { parameters, presets }]) => {
    const kept = now.widgets[name];
    if (kept === undefined) return [`${name}: the widget must stay, got none.`];
    const gone = presets.filter((preset) => !kept.presets.includes(preset));
    return [
      ...brokenParameters(`${name}: `, parameters, kept.parameters),
      ...gone.map((preset) => `${name}/${preset}: the preset must stay, got none.`),
    ];
  });
  const messages = Object.entries(before.messages).flatMap(([type, names]) =>
    names
      .filter((name) => !now.messages[type]?.includes(name))
      .map((name) => `message ${type}: ${name} must stay, got none.`),
  );
  return [...widgets, ...brokenParameters('', before.looks, now.looks), ...messages];
}

type Parameters = Readonly<Record<string, ParamPromise>>;

function brokenParameters(where: string, before: Parameters, now: Parameters): string[] {
  return Object.entries(before).flatMap(([name, old]) => {
    const kept = now[name];
    if (kept === undefined) return [`${where}${name} must stay, got none.`];
    return isKept(old, kept) ? [] : [`${where}${name} must take what it took, ${written(old)}, got ${written(kept)}.`];
  });
}

const written = ({ kind, default: start, ...limits }: ParamPromise): string =>
  [kind, `from ${start}`, JSON.stringify(limits)].join(' ');

/** A parameter keeps its promise when it starts the same and takes at least as much. */
function isKept(old: ParamPromise, now: ParamPromise): boolean {
  const wider = (least: number | undefined, most: number | undefined) => least === undefined || least >= most!;
  return (
    old.kind === now.kind &&
    old.default === now.default &&
    wider(old.min, now.min) &&
    wider(now.max, old.max) &&
    wider(old.least, now.least) &&
    wider(now.most, old.most) &&
    (old.options ?? []).every((option) => now.options?.includes(option))
  );
}
