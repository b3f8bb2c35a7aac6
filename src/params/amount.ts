// Numbers as a sentence says them: "0.04", "74 trillion", "1.8 × 10¹⁹", "1 part in 130,000".

import { numeral } from './numeral.ts';
import { say, type Words } from './say.ts';

/** Returns a positive number in two significant digits, in words of the language where that reads better. */
export function amount(value: number, language: string): string {
  if (value === 0 || !Number.isFinite(value)) return String(value);
  if (value >= 0.001 && value < 1e15) {
    const notation = value >= 1e6 ? ({ notation: 'compact', compactDisplay: 'long' } as const) : {};
    return new Intl.NumberFormat(language, { maximumSignificantDigits: 2, ...notation }).format(value);
  }
  const [digits = '', exponent = ''] = value.toExponential(1).split('e');
  return `${numeral(digits, language)}\u00a0×\u00a010${superscript(exponent)}`; // no line may end within it
}

/** Returns a share (0 to 1) as a percentage from 1 % up, below that as the string "share.part" of 1 / value. */
export function share(value: number, words: Words): string {
  const language = say(words, 'language');
  if (value >= 0.01)
    return new Intl.NumberFormat(language, { style: 'percent', maximumSignificantDigits: 2 }).format(value);
  return value === 0 ? '0' : say(words, 'share.part', { parts: amount(1 / value, language) });
}

const RAISED: Readonly<Record<string, string>> = {
  '-': '⁻',
  '+': '',
  '0': '⁰',
  '1': '¹',
  '2': '²',
  '3': '³',
  '4': '⁴',
  '5': '⁵',
  '6': '⁶',
  '7': '⁷',
  '8': '⁸',
  '9': '⁹',
};

/** Returns an integer's digits raised, for powers of ten. */
export function superscript(integer: string | number): string {
  return Array.from(String(integer), (digit) => RAISED[digit] ?? digit).join('');
}
