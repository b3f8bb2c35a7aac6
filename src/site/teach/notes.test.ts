// What the notes of a lesson must hold: the shipped ones do, and what is missing is told with its place.

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { inContent } from '../content-dir.ts';
import { faultLine } from '../fault.ts';
import { faultsIn, notesFaults } from './notes.ts';

const template = readFileSync('content/lessons/_template/notes.md', 'utf8');
const told = (text: string) => faultsIn('notes.md', text).map(faultLine);

test.each(readdirSync(inContent('lessons')))('the notes of %s have their four parts', (folder) => {
  expect(notesFaults(folder)).toEqual([]);
});

describe('a planted fault is told', () => {
  test('a part that is missing', () => {
    expect(told(template.replace(/^\*\*Discuss.*$/m, ''))).toMatchInlineSnapshot(`
      [
        "notes.md:1: the notes must have the part **Discuss.**, got none. Add it.",
      ]
    `);
  });

  test('a part by another name, where it stands', () => {
    expect(told(template.replace('**Discuss.**', '**Discussion.**'))).toMatchInlineSnapshot(`
      [
        "notes.md:10: the notes must have the part **Discuss.**, got **Discussion.**. Did you mean Discuss?",
      ]
    `);
  });

  test('a part that says nothing', () => {
    expect(told(template.replace(/^- “What.*$/m, ''))).toMatchInlineSnapshot(`
      [
        "notes.md:7: **Misconceptions to listen for.** must say something, got nothing. Write a sentence.",
      ]
    `);
  });

  test('all at once', () => {
    expect(faultsIn('notes.md', '')).toHaveLength(4);
  });

  test('no file at all', () => {
    expect(notesFaults('999-nowhere')).toMatchInlineSnapshot(`
      [
        {
          "file": "content/lessons/999-nowhere/notes.md",
          "hint": "Copy those of _template.",
          "level": "error",
          "line": 1,
          "rule": "notes",
          "what": "a lesson must have its notes, got no file",
        },
      ]
    `);
  });
});
