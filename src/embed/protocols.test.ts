// What an embed says of its height, and what it takes for a message to be one of its host's.

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { heightMessages, secretIn, wantedIn } from './protocols.ts';

beforeEach(() => void vi.stubGlobal('location', new URL('https://site.example/embed/race/?depth=10')));
afterEach(() => void vi.unstubAllGlobals());

describe('a height', () => {
  test('is said to our element, to Embedly and to AMP', () => {
    expect(heightMessages('race', 640, undefined)).toEqual([
      { source: 'whisper-and-curry', type: 'height', widget: 'race', height: 640 },
      '{"src":"https://site.example/embed/race/?depth=10","context":"iframe.resize","height":640}',
      { sentinel: 'amp', type: 'embed-size', height: 640 },
    ]);
  });

  test('is said to WordPress with the secret that it gave', () => {
    expect(heightMessages('race', 640, 'abcdefghij').at(-1)).toEqual({
      message: 'height',
      value: 640,
      secret: 'abcdefghij',
    });
  });
});

test('a secret is ten letters in the address, where WordPress puts it', () => {
  expect(secretIn('#?secret=abcDEF1234')).toBe('abcDEF1234');
  for (const hash of ['', '#secret', '#?secret=short', '#?secret=longerthanten', '#?secret=<svg onload', '#telephone'])
    expect(secretIn(hash)).toBeUndefined();
});

describe('a message', () => {
  const set = (parameters: unknown) => ({ target: 'whisper-and-curry', type: 'set', parameters });

  test('asks for texts by name, null for what it was', () => {
    expect(wantedIn(set({ people: '50', norm: null }))).toEqual({ people: '50', norm: null });
    expect(wantedIn(set({}))).toEqual({});
  });

  test.each([
    ['nothing', undefined],
    ['a text', 'set'],
    ['a list', [set({})]],
    ['another target', { ...set({}), target: 'other' }],
    ['another type', { ...set({}), type: 'run' }],
    ['no parameters', set(undefined)],
    ['a list of parameters', set(['50'])],
    ['a number', set({ people: 50 })],
    ['a text too long to mean anything', set({ people: '1'.repeat(5000) })],
    ['a name too long to be one', set({ ['p'.repeat(200)]: '1' })],
    ['more names than any widget has', set(Object.fromEntries(Array.from({ length: 50 }, (_, i) => [`p${i}`, ''])))],
  ])('that is %s asks for nothing', (_, message) => {
    expect(wantedIn(message)).toBeUndefined();
  });

  test('cannot reach a prototype', () => {
    const wanted = wantedIn(set(JSON.parse('{"__proto__": "1"}')))!;
    expect(Object.getPrototypeOf(wanted)).toBe(Object.prototype);
    expect(Object.keys(wanted)).toEqual(['__proto__']);
  });
});
