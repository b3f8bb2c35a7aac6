// What a page of the guide asks for, as steps.

import { expect, test } from 'vitest';
import { stepsIn, type WriteStep, written } from './steps.ts';

const page = `
\`\`\`sh
npm run check

git status
\`\`\`
\`\`\`sh account
git push
\`\`\`
\`\`\`sh serves
npm run build
npm start
\`\`\`
\`\`\`yaml title="content/strings.en.yaml"
site: {}
\`\`\`
\`\`\`yaml merge title="content/site.config.yaml"
title: Mine
\`\`\`
\`\`\`yaml
shown: only
\`\`\`
`;

test('commands are a step a line, files are written, and what is only shown is no step', () => {
  expect(stepsIn(page)).toEqual([
    { kind: 'run', command: 'npm run check', account: false, serves: false },
    { kind: 'run', command: 'git status', account: false, serves: false },
    { kind: 'run', command: 'git push', account: true, serves: false },
    { kind: 'run', command: 'npm run build', account: false, serves: false },
    { kind: 'run', command: 'npm start', account: false, serves: true },
    { kind: 'write', file: 'content/strings.en.yaml', text: 'site: {}\n', merge: false },
    { kind: 'write', file: 'content/site.config.yaml', text: 'title: Mine\n', merge: true },
  ]);
});

test('a fence within a fence is text of the file', () => {
  const lesson = '````mdx title="content/lessons/10-a/index.mdx"\n```ts cell\n1 + 1\n```\n````\n';
  expect(stepsIn(lesson)).toMatchObject([{ kind: 'write', text: '```ts cell\n1 + 1\n```\n' }]);
});

const step = (file: string, text: string, merge: boolean): WriteStep => ({ kind: 'write', file, text, merge });

test('a whole file replaces what was there', () => {
  expect(written(step('a.yaml', 'b: 2\n', false), 'a: 1\n')).toBe('b: 2\n');
});

test('keys replace those of the same name; the rest of the file stays, with its comments', () => {
  const before = '# The site.\ntitle: Old # as ever\nbase: /\n';
  expect(written(step('site.config.yaml', 'base: /mine/\nhidden: [curry]\n', true), before)).toBe(
    '# The site.\ntitle: Old # as ever\nbase: /mine/\nhidden:\n  - curry\n',
  );
});

test('keys of a text go into its front matter', () => {
  const before = '---\ntitle: A lesson\nstatus: draft\n---\n\nText: as it was.\n';
  expect(written(step('index.mdx', 'status: ready\n', true), before)).toBe(before.replace('draft', 'ready'));
});
