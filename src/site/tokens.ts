// The colours everything is set in: those of src/styles/tokens.css, and a fork's own over them.

import { readFileSync } from 'node:fs';
import type { Tokens } from './theme-schema.ts';

/** A token's value in either theme. */
export interface Value {
  readonly light: string;
  readonly dark: string;
}

const DECLARED = /--([a-z-]+):\s*(?:light-dark\(([^,]+),\s*([^)]*)\)|([^;]+));/g;

/** Returns the tokens of a site with colours of its own, by name. */
export function tokensOf(own: Tokens): ReadonlyMap<string, Value> {
  const css = readFileSync('src/styles/tokens.css', 'utf8');
  const declared = Array.from(
    css.matchAll(DECLARED),
    ([, name = '', light, dark, plain = '']) => [name, { light: light ?? plain, dark: dark ?? plain }] as const,
  );
  return new Map<string, Value>([...declared, ...Object.entries(ownTokens(own))]);
}

/** Returns a fork's colours, with those that follow from them: text in a colour has that colour unless told otherwise. */
export function ownTokens(own: Tokens): Tokens {
  const { curry, plain } = own;
  return { ...(curry && { 'layer-text': curry }), ...(plain && { 'plain-text': plain }), ...own };
}
