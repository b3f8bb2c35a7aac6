// The snippets follow what was chosen, and what the preview told.

import { expect, test } from 'vitest';
import { createBuild } from './build.ts';
import type { Catalogue } from './catalogue.ts';

const catalogue: Catalogue = {
  telephone: {
    title: 'The telephone game',
    weight: 36_000,
    heights: [
      [320, 2400],
      [640, 1700],
    ],
    lesson: '/lessons/telephone/#telephone',
    parameters: { people: { label: 'People' } },
    presets: { both: 'With both' },
  },
};

const begin = (preset = '') =>
  createBuild(
    catalogue,
    { widget: 'telephone', preset, faults: [] },
    {
      site: 'https://course.example/base/',
      nameOf: (title, setting) => [title, setting].filter(Boolean).join(': '),
    },
  );

test('a figure that nothing was done to has no parameters, and its measured height', () => {
  const { spec } = begin();
  expect(spec.value).toMatchObject({ parameters: [], height: 1700, width: '100%', hide: [] });
  expect(spec.value).not.toHaveProperty('preset');
  expect(spec.value.lesson).toBe('https://course.example/base/lessons/telephone/#telephone');
});

test('only what differs from the beginning is told; the lesson is told everything', () => {
  const { spec, heard } = begin('both');
  heard.begin({ people: '50', norm: 'layer' });
  heard.change({ people: '9', norm: 'layer' });
  expect(spec.value).toMatchObject({
    preset: 'both',
    title: 'The telephone game: With both',
    parameters: [['people', '9']],
  });
  const { searchParams, hash } = new URL(spec.value.lesson);
  expect([...searchParams, hash].flat()).toEqual(['telephone.people', '9', 'telephone.norm', 'layer', '#telephone']);
});

test('the height is the preview’s own where that is as wide as it will be', () => {
  const { spec, heard, width } = begin();
  heard.measure(640, 1234);
  expect(spec.value.height).toBe(1234);
  width.value = '320';
  expect(spec.value).toMatchObject({ width: 320, height: 2400 });
});

test('another setting begins anew', () => {
  const { spec, heard, begin: beginAnew } = begin();
  heard.begin({ people: '50' });
  heard.change({ people: '9' });
  heard.measure(640, 1234);
  beginAnew('telephone', 'both');
  expect(spec.value).toMatchObject({ preset: 'both', parameters: [], height: 1700 });
});

test('controls that are all left out need not be named', () => {
  const { spec, controls, hidden } = begin();
  hidden.value = ['people'];
  expect(spec.value.hide).toEqual(['people']);
  controls.value = 'none';
  expect(spec.value).toMatchObject({ controls: 'none', hide: [] });
});
