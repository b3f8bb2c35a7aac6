// A value on one line, as a console or a check tells it.

import { cut, numberText } from './plain.ts';
import { show } from './show.ts';
import type { Shown } from './shown.ts';

const LONGEST = 2000;

/** Returns a value on one line; a text stands without quotes. */
export function lineOf(value: unknown): string {
  return cut(typeof value === 'string' ? value : lineOfShown(show(value)), LONGEST);
}

/** Returns a shown value on one line. */
export function lineOfShown(shown: Shown): string {
  switch (shown.kind) {
    case 'plain':
    case 'function':
      return shown.text;
    case 'entries':
      return entriesLine(shown);
    case 'tensor':
      return `Tensor (${shown.shape.join(', ')}) [${shown.values.slice(0, 12).map(numberText).join(', ')}]`;
    case 'error':
      return `${shown.name}: ${shown.message}`;
    case 'markdown':
    case 'tex':
      return shown.source;
    case 'svg':
      return '<svg>';
    case 'html':
      return shown.html;
    case 'input':
      return shown.input.label;
  }
}

function entriesLine({ name, entries, more }: Extract<Shown, { kind: 'entries' }>): string {
  const list = /\(\d+\)$/.test(name) && !name.startsWith('Map');
  const parts = entries.map(({ key, value }) => (list ? lineOfShown(value) : `${key}: ${lineOfShown(value)}`));
  if (more > 0) parts.push(`… +${more}`);
  return list ? `[${parts.join(', ')}]` : `${name === 'Object' ? '' : `${name} `}{${parts.join(', ')}}`;
}
