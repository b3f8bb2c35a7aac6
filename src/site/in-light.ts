// The colours of the light theme, for pictures that are made where there is no style sheet.

import { siteConfig } from './config.ts';
import { tokensOf } from './tokens.ts';

const tokens = tokensOf(siteConfig().colours);

/** Returns a text with every `var(--name)` as the light theme has it. */
export function inLight(text: string): string {
  const once = text.replaceAll(/var\(--([a-z-]+)\)/g, (_, name: string) => tokens.get(name)?.light ?? 'none');
  return once.includes('var(--') ? inLight(once) : once;
}
