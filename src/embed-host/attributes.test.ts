// What the element's attributes become: an address, and nothing that HTML has a use for.

import { globSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { frameAddress, isParameter } from './attributes.ts';

const BASE = 'https://example.org/embed/v1/';

function addressOf(tag: string, theme: string | null = null): string | undefined {
  return frameAddress(
    BASE,
    parseHTML(`<!doctype html><html><body>${tag}</body></html>`).document.body.firstElementChild as HTMLElement,
    theme,
  );
}

describe('the address of the frame', () => {
  test.each([
    ['<w-c widget="telephone"></w-c>', 'telephone/'],
    ['<w-c widget="telephone" preset="both"></w-c>', 'telephone/both/'],
    ['<w-c widget="telephone" people="50" theme="dark"></w-c>', 'telephone/?people=50&theme=dark'],
    ['<w-c widget="telephone" message="a b&amp;c=#é"></w-c>', 'telephone/?message=a+b%26c%3D%23%C3%A9'],
    ['<w-c class="x" widget="pre-or-post" data-people="1" onclick="x()" style="" title="T"></w-c>', 'pre-or-post/'],
  ])('%s', (tag, address) => {
    expect(addressOf(tag)).toBe(BASE + address);
  });

  test('is in the theme that is asked for', () => {
    expect(addressOf('<w-c widget="telephone"></w-c>', 'dark')).toBe(`${BASE}telephone/?theme=dark`);
    expect(addressOf('<w-c widget="telephone" theme="auto" people="9"></w-c>', 'light')).toBe(
      `${BASE}telephone/?theme=light&people=9`,
    );
  });

  test.each([
    ['<w-c></w-c>'],
    ['<w-c widget=""></w-c>'],
    ['<w-c widget="../../elsewhere"></w-c>'],
    ['<w-c widget="//elsewhere.example/x"></w-c>'],
    ['<w-c widget="telephone" preset=""></w-c>'],
    ['<w-c widget="telephone" preset="a/b"></w-c>'],
    ['<w-c widget="telephone?x"></w-c>'],
  ])('is none for %s', (tag) => {
    expect(addressOf(tag)).toBeUndefined();
  });
});

describe('a parameter', () => {
  test('is every one that a widget declares', async () => {
    const files = globSync('components/widgets/*/params.ts');
    const tables = await Promise.all(files.map((file) => import(/* @vite-ignore */ pathToFileURL(file).href)));
    const names = tables.flatMap(({ table }) => Object.keys(table));
    expect(names.length).toBeGreaterThan(50);
    expect(names.filter((name) => !isParameter(name))).toEqual([]);
  });

  test.each([
    ...[
      'widget',
      'preset',
      'id',
      'class',
      'style',
      'title',
      'lang',
      'dir',
      'hidden',
      'slot',
      'part',
      'role',
      'tabindex',
    ],
    ...[
      'data-x',
      'aria-label',
      'onclick',
      'onready',
      'v-if',
      '@click',
      ':people',
      '_ngcontent-x',
      'xml:lang',
      '__proto__',
    ],
  ])('is not %s', (name) => {
    expect(isParameter(name)).toBe(false);
  });
});
