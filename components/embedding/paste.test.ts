// Templates of recipes: every slot filled, every mistake found.

import { describe, expect, test } from 'vitest';
import { fill, SLOTS, slotsOf, unknownSlots } from './paste.ts';
import type { SnippetSpec } from './snippets.ts';

const spec: SnippetSpec = {
  site: 'https://course.example/base/',
  widget: 'telephone',
  preset: 'both',
  parameters: [['people', '9']],
  theme: 'dark',
  controls: 'none',
  hide: ['seed'],
  title: 'The telephone',
  width: '100%',
  height: 1900,
  lesson: 'https://course.example/base/lessons/telephone/#telephone',
};

describe('slots', () => {
  test('each has its text, and the address is one that oEmbed knows', () => {
    const slots = slotsOf(spec);
    expect(Object.keys(slots)).toEqual([...SLOTS]);
    expect(slots.address).toBe('https://course.example/base/embed/telephone/both/');
    expect(slots.poster).toBe('https://course.example/base/embed/telephone/both/poster.png');
    expect(slots.iframe).toContain('people=9');
    expect(slots['frame-data-src']).toContain('<iframe data-src="https://course.example/base/embed/telephone/both/?');
    expect(slots['frame-data-src']).not.toContain(' src=');
  });

  test('are filled as often as they stand there; what is no slot is left alone', () => {
    expect(fill('{link} {{< x >}} {link} {other}', { link: 'L' })).toBe('L {{< x >}} L {other}');
    expect(fill('{link}', { link: '$& {link}' })).toBe('$& {link}');
  });

  test('that there are not are found', () => {
    expect(unknownSlots('{iframe} {frame} {{< call >}} {adress}')).toEqual(['frame', 'adress']);
  });
});
