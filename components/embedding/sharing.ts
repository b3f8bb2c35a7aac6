// What the parts of the dialog share: the figure, what is known of it, and how it is told.

import { type AnyParam, defaults, say, type Table, type Words, write } from '#params';
import type { Parameters } from '#runtime/parameters.ts';
import type { Facts } from './facts.ts';

/** Of a figure's parameters, what sharing needs. */
export type Shareable = Pick<Parameters<Table>, 'table' | 'values' | 'link' | 'shortLink' | 'apply' | 'task'>;

/** A figure that is shared. */
export interface Sharing {
  readonly figure: HTMLElement;
  readonly widget: string;
  /** The figure's own words: the labels of its parameters. */
  readonly own: Words;
  readonly parameters: Shareable;
  readonly facts: Facts;
}

/** Returns names and texts of the parameters that are not as the table has them. */
export function changed({ table, values }: Shareable): [string, string][] {
  const usual = new Map(write(table, defaults(table)));
  return write(table, values.value).filter(([name, text]) => usual.get(name) !== text);
}

/** Returns the address of the figure on its page, in the state it stands in. */
export function linkOf({ figure, parameters }: Pick<Sharing, 'figure' | 'parameters'>): string {
  const url = new URL(parameters.link());
  url.hash = figure.id;
  return url.href;
}

/** Returns what the figure says, without what is said to screen readers alone. */
export function headlineOf(figure: Element): string {
  const copy = figure.querySelector('.headline')?.cloneNode(true) as Element | undefined;
  for (const hidden of copy?.querySelectorAll('.visually-hidden') ?? []) hidden.remove();
  return (copy?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
}

/** Returns a figure's settings on one line, each with its label. */
export function settingsOf({ own, parameters: { table, values }, facts: { words } }: Sharing): string {
  const settings = write(table, values.value).map(([name, text]) => {
    const value = own[`option.${name}.${text}`] ?? shownValue(table[name]!, text, words);
    return say(words, 'setting', { label: say(own, `param.${name}`), value });
  });
  return settings.join(' · ');
}

/** A parameter's value as its control shows it: off or on, several numbers, a number with its unit. */
function shownValue(param: AnyParam, text: string, words: Words): string {
  const { options, unit = '' } = param as { readonly options?: readonly string[]; readonly unit?: string };
  if (options?.length === 2) return say(words, text === options[0] ? 'off' : 'on');
  if (param.kind === 'numbers') return text.replaceAll(',', ', ');
  return `${text} ${unit}`.trim();
}
