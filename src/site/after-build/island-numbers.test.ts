// Live figures are numbered; nothing else of a page changes.

import { expect, test } from 'vitest';
import { withNumbers } from './island-numbers.ts';

test('figures are numbered in order, and a text that speaks of uid is left alone', () => {
  const page =
    '<p>uid="x"</p><astro-island uid="1qpjJ7" a="b"></astro-island><astro-island uid="Zlh01o"></astro-island>';
  expect(withNumbers(page)).toBe(
    '<p>uid="x"</p><astro-island uid="1" a="b"></astro-island><astro-island uid="2"></astro-island>',
  );
});
