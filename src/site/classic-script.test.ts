// A classic script stands alone.

import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { classicText } from './classic-script.ts';

describe('a classic script', () => {
  test('holds all that its module imports, and is the same each time', async () => {
    const [text, again] = [await classicText('src/sandbox/worker.ts'), await classicText('src/sandbox/worker.ts')];
    expect(again).toBe(text);
    expect(text).toMatch(/^"use strict";/);
    expect(text).not.toMatch(/^(import|export)\b/m);
    expect(() => runInNewContext(`() => {${text}}`)).not.toThrow();
  });
});
