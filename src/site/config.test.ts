// The site's configuration, checked.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { siteConfig } from './config.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'config-test-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('the course’s own configuration is right', () => {
  expect(siteConfig().base.startsWith('/')).toBe(true);
});

test('every fault is told at once, each with its place', () => {
  const file = path.join(folder, 'site.config.yaml');
  writeFileSync(file, 'title: 5\naddress: nowhere\nbase: course/\nlanguage: en\npromise: []\ncolour: red\n');
  const message = (): string => {
    try {
      return JSON.stringify(siteConfig(file));
    } catch (error) {
      return (error as Error).message.replaceAll(file, 'content/site.config.yaml');
    }
  };
  expect(message().split('\n')).toMatchInlineSnapshot(`
    [
      "content/site.config.yaml: title: Invalid input: expected string, received number.",
      "content/site.config.yaml: subtitle: Invalid input: expected string, received undefined.",
      "content/site.config.yaml: address: Invalid URL.",
      "content/site.config.yaml: base: Invalid string: must start with "/".",
      "content/site.config.yaml: authors: Invalid input: expected array, received undefined.",
      "content/site.config.yaml: licence: Invalid input: expected string, received undefined.",
      "content/site.config.yaml: Unrecognized key: "colour".",
    ]
  `);
});
