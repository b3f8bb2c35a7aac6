// Which pages have a text of their own: a lesson is known by its whole name, a page by the name that its address means.

import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';

const folder = mkdtempSync(path.join(tmpdir(), 'own-text-test-'));

beforeAll(() => {
  for (const file of ['site.config.yaml', 'logo.svg']) cpSync(`content/${file}`, path.join(folder, file));
  const put = (file: string) => {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), 'Text.');
  };
  ['20-the-curry/index.mdx', '20-the-curry/index.es.mdx', '40-curry/index.mdx', '60-both/index.mdx'].forEach((file) => {
    put(`lessons/${file}`);
  });
  ['lessons/_old-both/index.mdx', 'lessons/_old-both/index.es.mdx'].forEach(put);
  ['pages/über uns.mdx', 'pages/über uns.es.mdx', 'pages/house rules.mdx'].forEach(put);
  vi.stubEnv('CONTENT_DIR', folder);
  vi.resetModules();
});
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

test.each([
  ['/lessons/curry/', true],
  ['/es/lessons/the-curry/', true],
  ['/es/lessons/curry/', false],
  ['/es/lessons/both/', false],
  ['/es/lessons/', true],
  ['/es/%C3%BCber%20uns/', true],
  ['/es/house%20rules/', false],
  ['/es/glossary/', true],
])('%s: %s', async (pathname, is) => {
  const { isOwn } = await import('./own-text.ts');
  expect(isOwn(pathname)).toBe(is);
});
