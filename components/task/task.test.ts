// A task in an address, whatever its texts are: cut, cleaned, told what there is not, and never in the way of a parameter.

import { globSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { choice, integer, sayFault, type Table } from '#params';
import { TASK } from '#runtime/place.ts';
import { hostileTexts } from '../../src/params/hostile.ts';
import { section } from '../../src/site/strings.ts';
import { readTask, task } from './task.ts';

const table = {
  people: integer({ min: 1, max: 128, step: 1, default: 50 }),
  norm: choice(['none', 'layer'], 'none'),
  seed: integer({ min: 0, max: 99, step: 1, default: 1 }),
};

function sentences(texts: readonly (readonly [string, string])[]): string[] {
  return readTask(texts, table).faults.map((fault) => sayFault(section('params'), fault, 'used'));
}

describe('readTask', () => {
  test('gives title, question, and what is held back; what is hidden is not locked as well', () => {
    const texts = [
      ['ask', ' Why? '],
      ['task', 'Find the break'],
      ['hide', 'seed, norm,seed'],
      ['lock', 'people,norm'],
    ] as const;
    expect(readTask(texts, table)).toEqual({
      title: 'Find the break',
      question: 'Why?',
      hidden: ['seed', 'norm'],
      locked: ['people'],
      kept: [
        ['task', 'Find the break'],
        ['ask', ' Why? '],
        ['hide', 'seed, norm,seed'],
        ['lock', 'people,norm'],
      ],
      faults: [],
    });
  });

  test('says what it does not accept, with the nearest control', () => {
    const texts = [
      ['task', 'A'.repeat(81)],
      ['hide', 'peeple,__proto__'],
      ['lock', 'people'],
      ['lock', 'seed'],
    ] as const;
    expect(sentences(texts)).toMatchInlineSnapshot(`
      [
        "task must be at most 80 characters, got “AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA… (81)”. Using AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA… (80).",
        "lock must be given once, got “seed” as well. Using people.",
        "hide must name controls of this figure (people, norm, seed), got “peeple”. Did you mean people?",
        "hide must name controls of this figure (people, norm, seed), got “__proto__”. Did you mean people?",
      ]
    `);
    expect(readTask(texts, table)).toMatchObject({ title: 'A'.repeat(80), hidden: [], locked: ['people'] });
  });

  test('drops control characters and halves of pairs, and says so', () => {
    const { question, faults } = readTask([['ask', 'A\0\ud800B']], table);
    expect(question).toBe('AB');
    expect(faults.map(({ name, rule }) => [name, rule])).toEqual([['ask', 'characters']]);
  });

  test('keeps within its limits and its table, and what it kept it reads again without a fault of length', () => {
    const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...Object.values(hostileTexts)));
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...TASK), anyText)), (texts) => {
        const { title, question, hidden, locked, kept } = readTask(texts, table);
        expect(task.task.read(title)).toEqual({ value: title });
        expect(task.ask.read(question)).toEqual({ value: question });
        expect(Object.keys(table)).toEqual(expect.arrayContaining([...hidden, ...locked]));
        expect(readTask(kept, table)).toMatchObject({ title, question, hidden, locked, kept });
      }),
    );
  });
});

test.each(globSync('components/widgets/*/params.ts'))('%s has no parameter that a task is told by', async (file) => {
  const { table } = (await import(pathToFileURL(path.resolve(file)).href)) as { table: Table };
  expect(Object.keys(table).filter((name) => Object.hasOwn(task, name))).toEqual([]);
});
