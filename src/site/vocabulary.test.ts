// A word of the vocabulary means one component.

import { expect, test } from 'vitest';
import { vocabulary, wordsOf } from './vocabulary.ts';

test('every component has a name of its own', () => {
  expect(vocabulary().size).toBeGreaterThan(20);
});

test('two files of one name are refused, and both are told', () => {
  const files = ['/components/widgets/blame/Paths.astro', '/components/widgets/paths/Paths.astro'];
  expect(() => wordsOf(files)).toThrowErrorMatchingInlineSnapshot(
    `[RangeError: /components/widgets/paths/Paths.astro: a component's name must be its own, got that of /components/widgets/blame/Paths.astro.]`,
  );
});
