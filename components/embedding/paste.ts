// What a recipe has its reader paste: a template whose slots are filled with the snippets of one figure.

import { type SnippetSpec, snippetsOf } from './snippets.ts';

/** What a template may ask for. */
export const SLOTS = ['iframe', 'frame-data-src', 'element', 'address', 'poster', 'link'] as const;

type Slot = (typeof SLOTS)[number];

/** Returns the text of every slot; the address is the one that oEmbed knows: a figure or a ready-made setting. */
export function slotsOf(spec: SnippetSpec): Readonly<Record<Slot, string>> {
  const { iframe, element, link } = snippetsOf(spec);
  const address = addressOf(spec);
  return {
    iframe,
    'frame-data-src': iframe.replace(' src=', ' data-src='),
    element,
    address,
    poster: `${address}poster.png`,
    link,
  };
}

/** Returns the address of an embed as it was built, whatever was changed since. */
export function addressOf(spec: SnippetSpec): string {
  return snippetsOf({ ...spec, parameters: [], theme: 'auto', controls: 'all', hide: [] }).page;
}

const SLOT = /\{([a-z-]+)\}/g;

/** Returns a template with its slots filled; a name that is no slot stays as it is. */
export function fill(template: string, slots: Readonly<Record<string, string>>): string {
  return template.replace(SLOT, (whole, name: string) => slots[name] ?? whole);
}

/** Returns the names that a template asks for and that are no slots. */
export function unknownSlots(template: string): string[] {
  const names = Array.from(template.matchAll(SLOT), ([, name]) => name!);
  return names.filter((name) => !(SLOTS as readonly string[]).includes(name));
}
