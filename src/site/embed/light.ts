// The colours of the light theme, for pictures that are made where there is no style sheet.

import { readFileSync } from 'node:fs';

const declared = Array.from(
  readFileSync('src/styles/tokens.css', 'utf8').matchAll(/--([a-z-]+):\s*(?:light-dark\(([^,]+),[^)]*\)|([^;]+));/g),
  ([, name = '', light, plain = '']) => [name, light ?? plain] as const,
);
const tokens = new Map(declared);

/** Returns a text with every `var(--name)` as the light theme has it. */
export function inLight(text: string): string {
  const once = text.replaceAll(/var\(--([a-z-]+)\)/g, (_, name: string) => tokens.get(name) ?? 'none');
  return once.includes('var(--') ? inLight(once) : once;
}
