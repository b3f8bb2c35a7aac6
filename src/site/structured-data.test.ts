import { expect, test } from 'vitest';
import { licenceAddress } from './structured-data.ts';

test('a licence is said by the address of its text', () => {
  expect(
    ['CC-BY-4.0', 'CC-BY-NC-SA-3.0', 'CC0-1.0', 'MIT', 'LicenseRef-My-School', 'https://x.org/'].map(licenceAddress),
  ).toEqual([
    'https://creativecommons.org/licenses/by/4.0/',
    'https://creativecommons.org/licenses/by-nc-sa/3.0/',
    'https://spdx.org/licenses/CC0-1.0.html',
    'https://spdx.org/licenses/MIT.html',
    'LicenseRef-My-School',
    'https://x.org/',
  ]);
});
