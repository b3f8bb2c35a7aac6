// The cells of a page as one program, run by Node.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { classicText } from '../site/classic-script.ts';
import { writeProgram } from './program.ts';
import type { InputValue } from './shown.ts';

let folder: string;
let scope: string;
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'program-'));
  scope = await classicText('src/cells/printed-scope.ts');
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What the program of these cells prints, line by line. */
function printed(sources: readonly string[], chosen: ReadonlyMap<string, readonly InputValue[]> = new Map()): string[] {
  const cells = sources.map((source, index) => ({ id: `cell-${index + 1}`, source }));
  const given = { scope, presets: { curry: 3 }, head: 'As one\nprogram.', leftOut: 'left out: {message}', chosen };
  const file = path.join(folder, 'cells.ts');
  writeFileSync(file, writeProgram(cells, given));
  return execFileSync(process.execPath, ['--no-warnings', file], { encoding: 'utf8' }).trimEnd().split('\n');
}

describe('the program of a page', () => {
  test('runs each cell after those it needs, wherever they stand', () => {
    expect(printed(['twice + 1', 'const twice = 2 * once;', 'const once: number = 4;'])).toEqual([
      'once = 4',
      'twice = 8',
      '9',
    ]);
  });

  test('prints what a cell shows, with its types, its notes and its semicolon where they were', () => {
    expect(printed(['type Row = { a: number };\nconst row: Row = { a: 1 };\nrow.a as number; // the end'])).toEqual([
      '1',
    ]);
    expect(printed(['enum Kind { plain, both }\nKind[1]'])).toEqual(['both']);
    expect(printed(['(\n  1 +\n  2\n)\n;\n'])).toEqual(['3']);
  });

  test('has the core, the statistics and the presets, and says where a chart would be', () => {
    expect(printed(['rms([3, 3])'])).toEqual(['3']);
    expect(printed(['mean([1, 2, 3]) + presets.curry'])).toEqual(['5']);
    expect(printed(['Plot.lineY([1, 2]).plot()'])).toEqual(['[chart: lineY]']);
    expect(printed(['md`a **1**`'])).toEqual(['a **1**']);
  });

  test('has inputs at the value that the reader chose, and at their own where none was chosen', () => {
    const sources = ['const rate = view(Inputs.range([0, 10], { value: 2 }));'];
    expect(printed(sources)).toEqual(['rate = 2']);
    expect(printed(sources, new Map([['cell-1', [7]]]))).toEqual(['rate = 7']);
  });

  test.each([
    ['made by hand', 'const later = new Promise<number>((done) => done(4));'],
    ['of Promise', 'const later: Promise<number> = Promise.resolve(4);'],
    ['that follows another', 'const first = Promise.resolve(3);\nconst later = first.then((x) => x + 1);'],
    ['of a function that is async', 'const wait = async () => 4;\nconst later = wait();'],
    ['that the cell itself ends in', 'const later = Promise.resolve(4);\nlater.then((x) => x)'],
  ])('waits for a promise %s, and has what it gives', (_, source) => {
    const lines = printed(['later + 1', source]);
    expect(lines.at(-1)).toBe('5');
    expect(lines.at(-2)).toMatch(/^(later = )?4$/);
  });

  test.each([
    ['that ends', 'function* count() { yield 3; yield 4; }\nconst later = count();'],
    [
      'that does not end',
      'const count = function* () { let i = 0; while (true) yield Math.min(++i, 4); };\nconst later = count();',
    ],
    ['called where it stands', 'const later = (function* () { yield 4; })();'],
    ['of promises', 'async function* count() { yield 4; }\nconst later = count();'],
  ])('takes the latest value of a generator %s', (_, source) => {
    expect(printed(['later + 1', source])).toEqual(['later = 4', '5']);
  });

  test('prints no function that is declared', () => {
    expect(printed(['const f = () => 1;\nfunction g() {}', 'f()'])).toEqual(['1']);
  });

  test('leaves out what cannot run, as a note that says why', () => {
    expect(
      printed(['const a = 1;', 'const a = 2;', 'let x = ;', 'p + q', 'const p = q;\nconst q2 = 1;', '7']),
    ).toContain('7');
  });
});
