// Whether a fork's colours can be read: WCAG's contrast of text and of lines with the paper they stand on.

import type { Value } from './tokens.ts';

/** How much each token must stand out from the paper: text, and lines that carry meaning (WCAG 2.2, 1.4.3 and 1.4.11). */
const LEAST: Readonly<Record<string, number>> = {
  ink: 4.5,
  'ink-soft': 4.5,
  whisper: 4.5,
  chili: 4.5,
  leaf: 4.5,
  'plain-text': 4.5,
  'layer-text': 4.5,
  curry: 3,
  plain: 3,
  edge: 3,
};

/** A colour that cannot be read: its token, the theme, what its contrast is and what it must be. */
export interface Faint {
  readonly token: string;
  readonly theme: 'light' | 'dark';
  readonly contrast: number;
  readonly least: number;
}

/** Returns the tokens that do not stand out from the paper, in either theme. */
export function faintTokens(tokens: ReadonlyMap<string, Value>): Faint[] {
  return (['light', 'dark'] as const).flatMap((theme) =>
    Object.entries(LEAST).flatMap(([token, least]) => {
      const contrast = contrastOf(tokens.get(token)![theme], tokens.get('paper')![theme]);
      return contrast < least ? [{ token, theme, contrast, least }] : [];
    }),
  );
}

/** Returns the contrast of two colours, 1 to 21 (WCAG 2.2, contrast ratio). */
export function contrastOf(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** The relative luminance of a colour such as #1d4f91, 0 to 1 (WCAG 2.2). */
function luminance(colour: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
