// Progress is noted by lesson, survives as a file, and takes nothing from a file that is not its own.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openStore } from '../storage.ts';
import { forgetProgress, joinProgress, loadProgress, notePlace, readProgress, writeProgress } from './progress.ts';

const memory = () =>
  openStore('', () => {
    throw new Error('refused');
  });

test('a place is noted beside what was known of the lesson, and leaves the others alone', () => {
  const store = memory();
  notePlace(store, 'telephone', { at: 'play', heading: 'Play' });
  notePlace(store, 'curry', { read: true });
  notePlace(store, 'telephone', { read: true });
  expect(loadProgress(store)).toEqual({
    telephone: { at: 'play', heading: 'Play', read: true },
    curry: { read: true },
  });
});

test('what is forgotten is gone', () => {
  const store = memory();
  notePlace(store, 'telephone', { read: true });
  forgetProgress(store);
  expect(loadProgress(store)).toEqual({});
});

test('a stored text that is broken counts as no progress', () => {
  const store = memory();
  store.set('progress', '{"form"');
  expect(loadProgress(store)).toEqual({});
});

test('every progress reads back from its file', () => {
  const place = fc.record(
    { at: fc.string(), heading: fc.string(), read: fc.constant(true as const) },
    { requiredKeys: [] },
  );
  const progress = fc.dictionary(
    fc.string().filter((slug) => slug !== '__proto__'),
    place,
  );
  fc.assert(
    fc.property(progress, (any) => {
      expect(readProgress(writeProgress(any))).toEqual(any);
    }),
  );
});

test.each([['null'], ['[]'], ['{"lessons":{}}'], ['{"form":"something else","lessons":{}}'], ['']])(
  'a file that holds %s is refused',
  (text) => expect(() => readProgress(text)).toThrow(),
);

test('of a place only what a place can hold is read', () => {
  const text = '{"form":"whisper-and-curry progress 1","lessons":{"a":{"at":7,"read":"yes","evil":1},"b":null}}';
  expect(readProgress(text)).toEqual({ a: {}, b: {} });
});

test('two progresses join: what was read in one is read, the second one’s place holds', () => {
  const first = { a: { read: true, at: 'end' }, b: { at: 'one' } };
  const second = { a: { at: 'start' }, c: { read: true } };
  expect(joinProgress(first, second)).toEqual({
    a: { at: 'start', read: true },
    b: { at: 'one' },
    c: { read: true },
  });
});
