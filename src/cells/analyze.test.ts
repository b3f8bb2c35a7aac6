// What a cell declares and needs, read off its text.

import { describe, expect, test } from 'vitest';
import { analyze, guessedNames } from './analyze.ts';
import { Misplaced } from './misplaced.ts';

function names(source: string): string {
  const { names: declared, references } = analyze('c', source);
  return `${declared.join(' ')} < ${[...references.keys()].join(' ')}`;
}

describe('a cell declares, and needs of others', () => {
  test.each([
    ['const a = b + c', 'a < b c'],
    ['let a, b = a; var c', 'a b c < '],
    ['const { x, y: [z = q], ...r } = f()', 'x z r < q f'],
    ['const [, a = b, ...[c]] = d', 'a c < b d'],
    ['function f(a = g, ...rest) { return a + h + rest.length + f() }', 'f < g h'],
    ['function f() { return arguments.length }', 'f < '],
    ['const f = function inner() { return inner }', 'f < '],
    ['class A extends B { static #p = w; [k]() { return A } static { const z = u } }', 'A < B w k u'],
    ['const C = class D { d = D }', 'C < '],
    ['for (const i of xs) { var v = i }', 'v < xs'],
    ['for (let i = 0; i < n; i++) i', ' < n'],
    ['{ const hidden = 1; function inner() {} }', ' < '],
    ['label: { const q = 1; break label } q', ' < q'],
    ['try { a } catch ({ message }) { message } finally { b }', ' < a b'],
    ['try { } catch { e }', ' < e'],
    ['switch (a) { case b: let c = d; c }', ' < a b d'],
    ['({ a, [b]: c, d: e, f() { return g } }).h.i', ' < a b c e g'],
    ['a?.b?.[c]', ' < a c'],
    ['`${a}` + tag`x${b}`', ' < a tag b'],
    ['(a, { b }, [c] = [d]) => a + b + c + e', ' < d e'],
    ['const t: Foo<Bar> = x as Baz', 't < x'],
    ['interface Foo { a: number }\ntype T = typeof y', ' < '],
    ['x satisfies Y; z!', ' < x z'],
    ['enum Dish { Curry, Pot }', 'Dish < '],
    ['function over(a: number): void;\nfunction over(a: unknown) {}', 'over < '],
    ['let i = 0; i++; [i] = [1]; ({ i } = a)', 'i < a'],
    ['new.target', 'refused'],
    ['import.meta.url', 'refused'],
    ['import("x")', 'refused'],
  ])('%s', (source, expected) => {
    if (expected === 'refused') expect(() => names(source)).toThrow(Misplaced);
    else expect(names(source)).toBe(expected);
  });

  test('a name that only typeof asks for need not be there', () => {
    expect(analyze('c', 'typeof a').references.get('a')).toEqual({ line: 1, column: 8, optional: true });
    expect(analyze('c', 'typeof a; a').references.get('a')).toEqual({ line: 1, column: 11 });
  });
});

test.each([
  ['await p', true],
  ['for await (const x of y) x', true],
  ['const a = [await p]', true],
  ['async () => await p', false],
  ['async function f() { for await (const x of y) x }', false],
])('%s waits at the top: %s', (source, waits) => {
  expect(analyze('c', source).waits).toBe(waits);
});

test.each([
  ['const a = ;', 1, 11],
  ['const ok = 1;\nconst a = (1', 2, 13],
  ['const a = 1;\nconst a = 2;', 2, 7],
  ['  namespace A { export const b = 1 }', 1, 3],
  ['const a: number = 1; export const b = 2', 1, undefined],
  ['k = 3', 1, 1],
  ['  k++', 1, 3],
])('%s is refused at line %s, column %s', (source, line, column) => {
  const thrown = (() => {
    try {
      return analyze('c', source);
    } catch (error) {
      return error;
    }
  })();
  expect(thrown).toMatchObject({ place: column === undefined ? { line } : { line, column } });
});

test('a line like a namespace in a text is none', () => {
  expect(names('const a = `\nnamespace B {\n`')).toBe('a < ');
});

test('the names of a text that cannot be read are guessed', () => {
  expect(guessedNames('const a = ;\nlet b\nasync function* c() {\n  const d = 1\nclass E {')).toEqual([
    'a',
    'b',
    'c',
    'E',
  ]);
});
