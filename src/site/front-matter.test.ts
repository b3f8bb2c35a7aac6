// The head of a text, also where an editor has put its mark before it.

import { expect, test } from 'vitest';
import { frontMatterOf, pageFrontMatter, withoutFrontMatter } from './front-matter.ts';

const source = '---\ntitle: Privacy\nsummary: None is kept.\n---\n\nText.\n';

test.each([
  ['a text', source],
  ['a text behind the mark of its encoding', `\uFEFF${source}`],
])('%s has its head, and is left without it line by line', (_, text) => {
  const { value, lineOf } = frontMatterOf('content/pages/a.mdx', pageFrontMatter, text);
  expect(value).toEqual({ title: 'Privacy', summary: 'None is kept.' });
  expect(lineOf(['summary'])).toBe(3);
  expect(
    withoutFrontMatter(text)
      .split('\n')
      .map((line) => line.trim()),
  ).toEqual(['', '', '', '', '', 'Text.', '']);
});
