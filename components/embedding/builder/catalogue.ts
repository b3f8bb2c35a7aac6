// Every figure that can be embedded, as the embeds themselves tell it, and which of them an address asks for.

import { choice, type Fault, nearestName, parse } from '#params';
import type { Measured } from '../facts.ts';

/** What is told of a widget's embeds. */
export interface Shown extends Measured {
  readonly title: string;
  /** The figure in its lesson, from the site's root. */
  readonly lesson: string;
  readonly parameters: Readonly<Record<string, { readonly label: string }>>;
  /** The ready-made settings: what each is called. */
  readonly presets: Readonly<Record<string, string>>;
}

/** Every widget by name, in the order of the course. */
export type Catalogue = Readonly<Record<string, Shown>>;

/** Asks for the catalogue; rejects where it cannot be had. */
export async function fetchCatalogue(): Promise<Catalogue> {
  const response = await fetch(`${import.meta.env.BASE_URL}embed/v1/widgets.json`);
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  return ((await response.json()) as { readonly widgets: Catalogue }).widgets;
}

/** A figure that is asked for, and what of the asking was not accepted; preset is empty for a figure as it starts. */
export interface Asked {
  readonly widget: string;
  readonly preset: string;
  readonly faults: readonly Fault[];
}

const NONE = 'none'; // the preset of a figure as it starts, in an address

/** Returns what a query asks for, or what is spelled most like it; what else stands in it is not for us. */
export function askedBy(query: string, catalogue: Catalogue): Asked {
  const asked = [...new URLSearchParams(query)];
  const read = (name: string, options: readonly string[], fallback: string) => {
    const texts = asked.filter(([key]) => key === name);
    const { values, faults } = parse({ [name]: choice(options, fallback) }, texts);
    return { text: String(values[name]), faults };
  };
  const names = Object.keys(catalogue);
  const name = asked.find(([key]) => key === 'widget')?.[1];
  const widget = read('widget', names, name === undefined ? names[0]! : nearestName(name, names));
  const preset = read('preset', [NONE, ...Object.keys(catalogue[widget.text]!.presets)], NONE);
  return {
    widget: widget.text,
    preset: preset.text === NONE ? '' : preset.text,
    faults: [...widget.faults, ...preset.faults],
  };
}
