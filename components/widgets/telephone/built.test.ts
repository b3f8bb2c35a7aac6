// What the telephone takes from its lesson: the alphabet and the message, checked.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { table } from './params.ts';

let course: string;
beforeEach(() => {
  course = mkdtempSync(path.join(tmpdir(), 'whisper-test-'));
  writeFileSync(path.join(course, 'site.config.yaml'), CONFIG);
  vi.stubEnv('CONTENT_DIR', course);
  vi.resetModules();
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(course, { recursive: true });
});

const CONFIG =
  'title: T\nsubtitle: S\npromise: []\naddress: https://course.example\nbase: /\nlanguage: en\nauthors: [A]\nlicence: CC-BY-4.0\n';

async function whispered(folder: string, yaml?: string): Promise<unknown> {
  mkdirSync(path.join(course, 'lessons', folder), { recursive: true });
  if (yaml !== undefined) writeFileSync(path.join(course, 'lessons', folder, 'whisper.yaml'), yaml);
  const { whisperIn } = await import('./built.ts');
  try {
    return whisperIn(folder);
  } catch (error) {
    return (error as Error).message.replaceAll(course, 'content');
  }
}

test('the lesson’s own letters and message', async () => {
  const yaml = 'alphabet: "ABÑ "\nmessage: ÑA BA\n';
  expect(await whispered('10-own', yaml)).toEqual({ alphabet: 'ABÑ ', message: 'ÑA BA' });
});

test('a course that says nothing has the usual ones', async () => {
  expect(await whispered('10-none')).toEqual({
    alphabet: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ ',
    message: table.message.default,
  });
});

test('every fault is told at once, with its file', async () => {
  expect(await whispered('10-wrong', `alphabet: abc\nmessage: ${'x'.repeat(81)}\nnoise: 3\n`)).toMatchInlineSnapshot(`
    "content/lessons/10-wrong/whisper.yaml:1: alphabet must be 2 to 60 capital letters, and a space where one may be whispered, got abc.
    content/lessons/10-wrong/whisper.yaml:2: message must be at most 80 characters, without control characters, got xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx… (81).
    content/lessons/10-wrong/whisper.yaml:3: a key must be one of alphabet, message, got noise. Leave it out.
    content/lessons/10-wrong/whisper.yaml:2: message must be letters of the alphabet alone, got x. Put each of its letters into the alphabet."
  `);
  expect(await whispered('20-deaf', 'alphabet: AB\nmessage: "123"\n')).toMatchInlineSnapshot(
    `"content/lessons/20-deaf/whisper.yaml:2: message must be letters of the alphabet alone, got 1 2 3. Put each of its letters into the alphabet."`,
  );
});
