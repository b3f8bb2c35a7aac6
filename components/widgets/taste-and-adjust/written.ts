// Numbers as the arithmetic shows them: so many significant digits, a true minus sign, powers of ten where they are shorter.

import { listed, say, superscript, type Words } from '#params';

/** Returns a number in up to `digits` significant digits, and never fewer than its whole part has. */
export function written(value: number, language: string, digits = 4): string {
  if (!Number.isFinite(value)) return String(value).replace('-', '−');
  const size = Math.abs(value);
  if (size === 0) return '0';
  if (size >= 1e7 || size < 9.99e-6) return power(value, language, digits);
  const whole = Math.floor(Math.log10(size)) + 1;
  return plain(value, language, Math.max(digits, whole));
}

function plain(value: number, language: string, digits: number): string {
  return new Intl.NumberFormat(language, { maximumSignificantDigits: digits }).format(value).replace('-', '−');
}

function power(value: number, language: string, digits: number): string {
  const [head = '', exponent = ''] = value.toExponential(digits - 1).split('e');
  const factor = plain(Number(head), language, digits);
  const ten = `10${superscript(exponent)}`;
  if (factor === '1') return ten;
  return factor === '−1' ? `−${ten}` : `${factor} × ${ten}`;
}

/** Returns numbers as a list in parentheses. */
export function bracketed(values: readonly number[], words: Words, digits = 3): string {
  const language = say(words, 'language');
  return `(${listed(
    values.map((value) => written(value, language, digits)),
    words,
  )})`;
}
