// Cells in an address: what goes out comes back, and what is anything else is said to be so.

import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { section } from '#site/strings.ts';
import { readShared, writeShared } from './share.ts';

const words = section('notebook');
const KNOWN = ['a', 'b'];
const packed = (text: string | Uint8Array) => `#cells=${deflateRawSync(text).toString('base64url')}`;

describe('cells in an address', () => {
  test('come back as they were, whatever is written in them', async () => {
    const cells = fc.array(fc.record({ id: fc.constantFrom(...KNOWN), source: fc.string({ unit: 'binary' }) }), {
      minLength: 1,
    });
    await fc.assert(
      fc.asyncProperty(cells, async (given) => {
        const sound = given.map(({ id, source }) => ({ id, source: source.toWellFormed() }));
        const fragment = await writeShared(sound);
        expect(fragment).toMatch(/^#cells=[\w-]+$/);
        expect(await readShared(fragment, KNOWN, words)).toEqual(sound);
      }),
    );
  });

  test.each([
    ['nothing', '#cells=', 'broken'],
    ['no base64', '#cells=%%%', 'broken'],
    ['no deflated bytes', '#cells=abcd', 'broken'],
    ['a cut link', `${packed(JSON.stringify([['a', 'x'.repeat(500)]])).slice(0, -6)}`, 'broken'],
    ['bytes that are no text', packed(new Uint8Array([0xff, 0xfe])), 'broken'],
    ['a text that unpacks to 10 MB', packed(JSON.stringify([['a', ' '.repeat(1e7)]])), 'broken'],
    ['10 MB', `#cells=${'A'.repeat(1e7)}`, 'long'],
    ['no JSON', packed('let x = 1'), 'shape'],
    ['null', packed('null'), 'shape'],
    ['no cell', packed('[]'), 'shape'],
    ['an object', packed('{"a":"1"}'), 'shape'],
    ['a number for a text', packed('[["a",1]]'), 'shape'],
    ['a third part', packed('[["a","1","2"]]'), 'shape'],
    ['a cell of another page', packed('[["c","1"]]'), 'unknown'],
    ['a prototype', packed('[["__proto__","1"]]'), 'unknown'],
  ])('%s is refused in a sentence', async (_, fragment, rule) => {
    const start = words[`share.fault.${rule}`]!.split('{got}')[0]!;
    await expect(readShared(fragment, KNOWN, words)).rejects.toThrow(start);
  });
});
