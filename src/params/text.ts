// A parameter that is a line of text: counted in characters as a reader counts them, not in code units.

import type { Param, Read } from './kinds.ts';

/** A line of text with its longest length in characters. */
export interface TextParam extends Param<string> {
  readonly kind: 'text';
  readonly most: number;
}

/** Returns a text parameter; what is too long is cut, control characters are dropped, and both are said. */
export function text({ most, default: fallback }: { most: number; default: string }): TextParam {
  return {
    kind: 'text',
    most,
    default: fallback,
    accepts: String(most),
    read: (raw) => readText(raw, most),
    write: (value) => value,
  };
}

const CONTROL = /[\p{Cc}\p{Cs}]/gu;

function readText(raw: string, most: number): Read<string> {
  const head = raw.slice(0, most * 16); // no character a reader would count as one needs more code units than that
  const clean = head.replace(CONTROL, '');
  const kept = characters(clean).slice(0, most).join('');
  if (kept.length < clean.length || head.length < raw.length) return { value: kept, rule: 'length' };
  return clean.length < raw.length ? { value: kept, rule: 'characters' } : { value: kept };
}

/** Returns the characters of a text as a reader counts them (grapheme clusters). */
export function characters(value: string): string[] {
  const segments = new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(value);
  return Array.from(segments, ({ segment }) => segment);
}
