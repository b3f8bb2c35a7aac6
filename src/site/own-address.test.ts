// A build for publishing needs an address of its own, and the one that its host serves.

import { expect, test } from 'vitest';
import { siteConfig } from './config.ts';
import { requireOwnAddress, requireServedAddress } from './own-address.ts';

const at = (address: string) => () => requireOwnAddress({ ...siteConfig(), address });

test('an address nobody can have is refused, with the file and a hint', () => {
  expect(at('https://whisper-and-curry.example')).toThrowErrorMatchingInlineSnapshot(
    `[RangeError: content/site.config.yaml: address must be where the site will stand, got https://whisper-and-curry.example. Links, cards and the sitemap are made of it. Put in your own.]`,
  );
});

test.each(['https://course.example.org', 'http://localhost:4321', 'https://example.com'])('%s is taken', (address) => {
  expect(at(address)).not.toThrow();
});

const built = { ...siteConfig(), address: 'https://me.github.io', base: '/my-fork/' };

test('a host that serves another name or path is refused, with the lines to write', () => {
  expect(() => requireServedAddress(built, 'https://me.github.io', '')).toThrowErrorMatchingInlineSnapshot(
    `[RangeError: content/site.config.yaml: address and base must be what the host serves, got https://me.github.io and /my-fork/. Write address: https://me.github.io and base: /.]`,
  );
  expect(() => requireServedAddress(built, 'https://you.github.io', '/my-fork')).toThrowErrorMatchingInlineSnapshot(
    `[RangeError: content/site.config.yaml: address and base must be what the host serves, got https://me.github.io and /my-fork/. Write address: https://you.github.io and base: /my-fork/.]`,
  );
});

test.each([
  ['https://me.github.io', '/my-fork'],
  ['https://me.github.io', '/my-fork/'],
  ['http://me.github.io', '/my-fork'],
])('%s with %s is what it is built for', (origin, path) => {
  expect(() => requireServedAddress(built, origin, path)).not.toThrow();
});
