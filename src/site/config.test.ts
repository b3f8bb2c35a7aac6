// The site's configuration, checked.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { siteConfig } from './config.ts';
import { attempt } from './fault.ts';

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
      "content/site.config.yaml:1: title must be a text, got 5. Write "5".",
      "content/site.config.yaml:1: subtitle must be a text, got nothing. Add it.",
      "content/site.config.yaml:2: address must be an address, got nowhere. Try https://example.org/.",
      "content/site.config.yaml:3: base must begin and end with '/', got course/. Try /my-course/.",
      "content/site.config.yaml:1: authors must be a list, got nothing. Add it.",
      "content/site.config.yaml:1: licence must be a text, got nothing. Add it.",
      "content/site.config.yaml:6: a key must be one of title, subtitle, promise, address, base, language, translations, authors, licence, repository, logo, hidden, colours, fonts, got colour. Did you mean colours?",
    ]
  `);
});

test('a licence is named as SPDX names it, or is one of its own', () => {
  const file = path.join(folder, 'licence.yaml');
  const own = readFileSync('content/site.config.yaml', 'utf8');
  const read = (licence: string) => {
    writeFileSync(file, own.replace(/^licence: .*$/m, `licence: ${licence}`));
    return attempt(() => siteConfig(file)).faults.map(({ rule, what, hint }) => `${rule}: ${what}. ${hint}`);
  };
  expect(read('CC BY 4.0')).toMatchInlineSnapshot(`
    [
      "missing-licence: licence must be an SPDX identifier such as CC-BY-4.0, got CC BY 4.0. Did you mean CC-BY-4.0? All are listed at https://spdx.org/licenses/.",
    ]
  `);
  expect(read('CC-BY-NC-SA-4.0')).toEqual([]);
  expect(read('LicenseRef-My-School')).toEqual([]);
});
