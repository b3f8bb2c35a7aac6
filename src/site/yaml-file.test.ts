// What a YAML file may be that cannot be used: each is a fault of the file, and never an error that ends the check.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { z } from 'astro/zod';
import { afterAll, expect, test } from 'vitest';
import { attempt, faultLine } from './fault.ts';
import { namesIn, readYaml, yamlText } from './yaml-file.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'yaml-file-test-'));
afterAll(() => rmSync(folder, { recursive: true }));

const schema = z.record(z.string(), z.string());
const told = (text: string, before = 0) =>
  attempt(() => yamlText({ file: 'quiz.yaml', text, before }, schema, 'quiz')).faults.map(faultLine);

test('a text that begins with a star is told with its place, each of them', () => {
  expect(told('ask: *Play*\nagain:\n  *more*\n', 3)).toMatchInlineSnapshot(`
    [
      "quiz.yaml:4:6: a text that begins with a star must stand between quotes, got *Play*. Put quotes around it.",
      "quiz.yaml:6:3: a text that begins with a star must stand between quotes, got *more*. Put quotes around it.",
    ]
  `);
});

test('a name that is given in the file is used', () => {
  expect(yamlText({ file: 'quiz.yaml', text: 'a: &one Play\nb: *one\n' }, schema, 'quiz').value).toEqual({
    a: 'Play',
    b: 'Play',
  });
});

test('a file that is not there, and a folder in its place, are told', () => {
  mkdirSync(path.join(folder, 'glossary.yaml'));
  const files = ['statements.yaml', 'glossary.yaml'].map((name) => path.join(folder, name));
  const faults = files.flatMap((file) => attempt(() => readYaml(file, schema, 'x')).faults.map(faultLine));
  expect(faults.map((line) => line.replace(`${folder}/`, ''))).toMatchInlineSnapshot(`
    [
      "statements.yaml: the content must have this file, got none. Bring it back, or copy one and write over it.",
      "glossary.yaml: the content must have this file, got none. Bring it back, or copy one and write over it.",
    ]
  `);
  expect(files.map(namesIn)).toEqual([undefined, undefined]);
});

test('the names of a file are known whatever they stand for', () => {
  const names = (text: string) => {
    writeFileSync(path.join(folder, 'names.yaml'), text);
    return namesIn(path.join(folder, 'names.yaml'));
  };
  expect(['a: 1\nb:\n', '', 'text', 'a: *b*', 'a: "b'].map(names)).toEqual([['a', 'b'], [], [], undefined, undefined]);
});
