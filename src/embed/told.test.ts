// What an embed was told, and what of it is about its looks.

import { expect, test } from 'vitest';
import { choice, integer } from '#params';
import { readAppearance } from './appearance.ts';
import { toldBy } from './told.ts';

const table = { people: integer({ min: 1, max: 128, step: 1, default: 50 }), norm: choice(['none', 'layer'], 'none') };

test('its address tells of the widget and of the looks, repeated names included', () => {
  const told = toldBy('?people=7&theme=dark&people=8&hide=norm&x=1');
  expect(told.parameters()).toEqual([
    ['people', '7'],
    ['people', '8'],
    ['x', '1'],
  ]);
  expect(told.looks()).toEqual([
    ['theme', 'dark'],
    ['hide', 'norm'],
  ]);
});

test('its host tells it anew, and takes back', () => {
  const told = toldBy('?people=7&theme=dark');
  told.take({ people: '9', theme: null, norm: 'layer' });
  expect(told.parameters()).toEqual([
    ['people', '9'],
    ['norm', 'layer'],
  ]);
  expect(told.looks()).toEqual([]);
});

test('looks that there are not fall back and are said, with the nearest control', () => {
  const { looks, faults } = readAppearance(
    [
      ['theme', 'javascript:'],
      ['hide', 'nrom, people,,__proto__'],
    ],
    table,
  );
  expect(looks).toMatchObject({ theme: 'auto', controls: 'all', hidden: ['people'] });
  expect(faults.map(({ name, rule, got, used }) => [name, rule, got, used])).toEqual([
    ['theme', 'choice', 'javascript:', 'auto'],
    ['hide', 'control', 'nrom', 'norm'],
    ['hide', 'control', '__proto__', 'people'],
  ]);
});
