// What the address of the page for bloggers asks for, and what is said of what it cannot ask for.

import { expect, test } from 'vitest';
import { sayFault } from '#params';
import { section } from '../../../src/site/strings.ts';
import { askedBy, type Catalogue } from './catalogue.ts';

const shown = { title: 'T', heights: [], weight: 1, lesson: '/x/#x', parameters: {} };
const catalogue: Catalogue = {
  'add-back': { ...shown, presets: {} },
  telephone: { ...shown, presets: { both: 'With both', residual: 'With residual' } },
};
const said = (query: string) =>
  askedBy(query, catalogue).faults.map((fault) => sayFault(section('params'), fault, 'used'));

test.each([
  ['', 'add-back', ''],
  ['?widget=telephone', 'telephone', ''],
  ['?widget=telephone&preset=both', 'telephone', 'both'],
  ['?widget=telephone&preset=none', 'telephone', ''],
  ['?utm_source=x&widget=telephone', 'telephone', ''],
])('%j asks for %j in the setting %j', (query, widget, preset) => {
  expect(askedBy(query, catalogue)).toEqual({ widget, preset, faults: [] });
});

test('what is misspelled is said, and the nearest figure taken', () => {
  expect(askedBy('?widget=telefone&preset=bath', catalogue)).toMatchObject({ widget: 'telephone', preset: '' });
  expect(said('?widget=telefone&preset=bath')).toMatchInlineSnapshot(`
    [
      "widget must be one of add-back, telephone, got “telefone”. Using telephone.",
      "preset must be one of none, both, residual, got “bath”. Using none.",
    ]
  `);
});

test('what is hostile is said, and nothing else happens', () => {
  expect(askedBy('?widget=__proto__&widget=%00&preset=constructor', catalogue).widget).toMatch(
    /^(add-back|telephone)$/,
  );
  expect(said('?widget=__proto__&widget=%00&preset=constructor')).toHaveLength(3);
});
