// A build for publishing needs an address of its own.

import { expect, test } from 'vitest';
import { siteConfig } from './config.ts';
import { requireOwnAddress } from './own-address.ts';

const at = (address: string) => () => requireOwnAddress({ ...siteConfig(), address });

test('an address nobody can have is refused, with the file and a hint', () => {
  expect(at('https://whisper-and-curry.example')).toThrowErrorMatchingInlineSnapshot(
    `[RangeError: content/site.config.yaml: address must be where the site will stand, got https://whisper-and-curry.example. Links, cards and the sitemap are made of it. Put in your own.]`,
  );
});

test.each(['https://course.example.org', 'http://localhost:4321', 'https://example.com'])('%s is taken', (address) => {
  expect(at(address)).not.toThrow();
});
