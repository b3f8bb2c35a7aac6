// The store keeps what it is told, in a browser that keeps, in one that refuses, and in one that is full.

import { expect, test } from 'vitest';
import { openStore } from './storage.ts';

/** The part of a browser's storage that the store touches, with room for `room` characters. */
function shelf(room = Number.POSITIVE_INFINITY): Storage {
  const texts = new Map<string, string>();
  return {
    getItem: (name: string) => texts.get(name) ?? null,
    setItem(name: string, text: string) {
      if (text.length > room) throw new DOMException('full', 'QuotaExceededError');
      texts.set(name, text);
    },
    removeItem: (name: string) => texts.delete(name),
  } as unknown as Storage;
}

test('what is kept is there again for the next page, under the site’s own prefix', () => {
  const browser = shelf();
  expect(openStore('/a/', () => browser).set('place', 'here')).toBe(true);
  expect(openStore('/a/', () => browser).get('place')).toBe('here');
  expect(openStore('/b/', () => browser).get('place')).toBeUndefined();
});

test('a browser that throws at the first touch leaves memory, and says that it will not last', () => {
  const store = openStore('', () => {
    throw new DOMException('denied', 'SecurityError');
  });
  expect(store.set('place', 'here')).toBe(false);
  expect(store.get('place')).toBe('here');
  store.remove('place');
  expect(store.get('place')).toBeUndefined();
});

test('a full browser keeps the old text, and the page reads the new one', () => {
  const browser = shelf(4);
  const store = openStore('', () => browser);
  expect(store.set('place', 'here')).toBe(true);
  expect(store.set('place', 'somewhere')).toBe(false);
  expect(store.get('place')).toBe('somewhere');
  expect(openStore('', () => browser).get('place')).toBe('here');
});

test('what is removed is gone, kept or not', () => {
  const store = openStore('', () => shelf());
  store.set('place', 'here');
  store.remove('place');
  expect(store.get('place')).toBeUndefined();
});
