// The core stays small enough to be read: under 2,000 lines of code, comments, blank lines and tests not counted.

import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const MOST = 2000;

test('the core has fewer than 2,000 lines of code', () => {
  const files = globSync('src/core/**/*.ts').filter((file) => !/\.test(ing)?\./.test(file));
  const lines = files.flatMap((file) => {
    const code = readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
    return code.split('\n').filter((line) => line.trim() !== '' && !line.trim().startsWith('//'));
  });
  expect(files.length).toBeGreaterThan(30);
  expect(lines.length).toBeLessThan(MOST);
});
