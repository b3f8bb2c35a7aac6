import { expect, test } from 'vitest';
import { codeLanguages, languagesOf } from './code-languages.ts';

test('a fence names its language, also within another fence, and a word that Shiki does not know is left out', () => {
  expect(
    languagesOf('````mdx title="a.mdx"\n```ts cell\n1\n```\n````\n~~~sh\nls\n~~~\n```oven\n```\n```\nplain\n```'),
  ).toEqual(['mdx', 'ts', 'sh']);
});

test('a fence in a quotation or in a list names its language', () => {
  expect(languagesOf('> ```py\n> 1\n> ```\n\n1. ```rust\n   1\n   ```\n\n- > ~~~sh\n\n10) ```go\n')).toEqual([
    'py',
    'rust',
    'sh',
    'go',
  ]);
  expect(languagesOf('1.```py\nsay ```js\n```\nmake it\n```')).toEqual([]);
});

test('what MDX holds in the guide is among the languages that are loaded first', () => {
  expect(codeLanguages()).toEqual(expect.arrayContaining(['mdx', 'ts', 'tsx', 'yaml']));
});
