// Where the tests of whole pages look for their browser, with made-up folders and environments.

import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { findChromium, usualPlaces } from './chromium.ts';

const folder = mkdtempSync(join(tmpdir(), 'chromium-test-'));
afterAll(() => rmSync(folder, { recursive: true }));

function program(...path: string[]): string {
  const file = join(folder, ...path);
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, '');
  chmodSync(file, 0o755);
  return file;
}

describe('findChromium', () => {
  test('CHROME_PATH comes before all else', () => {
    const chosen = program('chosen', 'my-browser');
    const other = program('other', 'chromium');
    expect(findChromium({ CHROME_PATH: chosen, PATH: join(other, '..') }, 'linux')).toBe(chosen);
  });

  test('a CHROME_PATH that names no file is an error, not a search', () => {
    expect(() => findChromium({ CHROME_PATH: '/no/such/chrome' }, 'linux')).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: tools/chromium.ts: CHROME_PATH must name an executable file, got /no/such/chrome. Unset it to search the usual places.]`,
    );
  });

  test('Chromium is preferred to Chrome, wherever each is on the path', () => {
    const chrome = program('first', 'google-chrome');
    const chromium = program('second', 'chromium');
    const PATH = [join(chrome, '..'), join(chromium, '..')].join(delimiter);
    expect(findChromium({ PATH }, 'linux')).toBe(chromium);
  });

  test('a folder of that name is not a browser', () => {
    mkdirSync(join(folder, 'third', 'chromium'), { recursive: true });
    const chrome = program('third', 'chrome');
    expect(findChromium({ PATH: join(folder, 'third') }, 'linux')).toBe(chrome);
  });
});

describe('usualPlaces', () => {
  test('macOS and Windows also look among the applications', () => {
    expect(usualPlaces({}, 'darwin')).toContain(
      join('/Applications', 'Google Chrome.app/Contents/MacOS/Google Chrome'),
    );
    const windows = usualPlaces({ PROGRAMFILES: 'programs' }, 'win32');
    expect(windows).toContain(join('programs', 'Google/Chrome/Application/chrome.exe'));
  });

  test('an empty environment names no place on Linux', () => {
    expect(usualPlaces({}, 'linux')).toEqual([]);
  });
});
