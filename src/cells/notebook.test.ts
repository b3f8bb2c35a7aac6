// A notebook: cells follow each other by their names, in any order, and a fault stays where it is.

import { describe, expect, test } from 'vitest';
import { watch } from './notebook.testing.ts';

const ranIn = (answers: readonly { type: string; id?: string }[]) => [
  ...new Set(answers.filter(({ type }) => type === 'began').map(({ id }) => id)),
];

describe('a cell shows', () => {
  test.each([
    ['the value of its last expression', 'const a = 2;\na * 3', '6'],
    ['else each value that it declares', 'const [a, b] = [1, 2], c = a + b;', 'a = 1 | b = 2 | c = 3'],
    ['no function that it declares', 'function f(x: number) {}\nconst g = (y) => y, a = 1; class H {}', 'a = 1'],
    ['a function that is its last value', 'function f(x: number) {}\nf', 'f(x)'],
    ['before them what it displays', 'display("first"); const a = 1', '"first" | a = 1'],
    ['nothing where there is nothing', 'for (const x of [1]) x;', ''],
    ['nothing for undefined', 'undefined', ''],
    ['what a promise gives', 'Promise.resolve(3)', '3'],
    ['what it awaited', 'const a = await Promise.resolve(4);\na', '4'],
    ['Markdown with its values', 'md`spread ${0.5}`', 'spread 0.5'],
    ['a formula as it is written', 'tex`\\frac{1}{2}`', '\\frac{1}{2}'],
    ['an object that is in parentheses', '({ a: 1 })', '{a: 1}'],
    ['an enum', 'enum Dish { Curry, Pot }\nDish.Pot', '1'],
    ['the core, by its names', 'rms([3, 3])', '3'],
    ['an operation of the tape', 'typeof ops.layerNorm', '"function"'],
    ['d3-array, by its names', 'mean([1, 2, 6])', '3'],
    ['a chart', 'Plot.lineY([1, 2, 3]).plot()', '<svg>'],
  ])('%s', async (_, source, shown) => {
    expect(await watch().cells({ one: source })).toEqual({ one: shown });
  });
});

describe('cells follow each other', () => {
  test('in any order on the page', async () => {
    expect(await watch().cells({ c: 'a + b', b: 'const b = a * 2', a: 'const a = 2' })).toMatchObject({
      c: '6',
      b: 'b = 4',
    });
  });

  test('a changed cell and its dependents run again, no other does', async () => {
    const notebook = watch();
    const rest = { twice: 'k * 2', chain: 'const m = k + 1', end: 'm', other: '7' };
    await notebook.cells({ k: 'const k = 3', ...rest });
    notebook.answers.length = 0;
    expect(await notebook.cells({ k: 'const k = 4', ...rest })).toEqual({
      k: 'k = 4',
      twice: '8',
      chain: 'm = 5',
      end: '5',
    });
    expect(ranIn(notebook.answers).sort()).toEqual(['chain', 'end', 'k', 'twice']);
  });

  test('cells that only change places do not run', async () => {
    const notebook = watch();
    await notebook.cells({ a: 'const a = 1', b: 'a' });
    notebook.answers.length = 0;
    expect(await notebook.cells({ b: 'a', a: 'const a = 1' })).toEqual({});
    expect(ranIn(notebook.answers)).toEqual([]);
  });

  test('a name that moves to another cell is found there', async () => {
    const notebook = watch();
    await notebook.cells({ a: 'const x = 1', b: '', c: 'x' });
    expect(await notebook.cells({ a: '', b: 'const x = 2', c: 'x' })).toMatchObject({ c: '2' });
  });

  test('a cell may take a name of the scope for its own, and give it back', async () => {
    const notebook = watch();
    expect(await notebook.cells({ a: 'const sum = () => 42', b: 'sum([1])' })).toMatchObject({ b: '42' });
    expect(await notebook.cells({ b: 'sum([1])' })).toMatchObject({ b: '1' });
  });

  test('a cell is run again when asked, and so are its dependents', async () => {
    const notebook = watch();
    await notebook.cells({ a: 'const a = {}', b: 'a' });
    notebook.answers.length = 0;
    await notebook.run('a');
    expect(ranIn(notebook.answers).sort()).toEqual(['a', 'b']);
  });

  test('dependents take what a promise gives', async () => {
    const later = 'const a = Promise.resolve().then(() => 5)';
    expect(await watch().cells({ b: 'a + 1', a: later })).toEqual({ a: 'a = 5', b: '6' });
  });

  test('a promise that never ends does not hold what takes its place', async () => {
    const notebook = watch();
    await notebook.cells({ a: 'const a = new Promise(() => {})', b: 'a' });
    expect(notebook.answers).toContainEqual({ type: 'waiting', id: 'a' });
    expect(await notebook.cells({ a: 'const a = 1', b: 'a' })).toEqual({ a: 'a = 1', b: '1' });
  });

  test('a generator shows its first value, and dependents see it', async () => {
    const steps = 'const i = (function* () { yield 1; while (true) yield 2; })()';
    const { answers, cells } = watch();
    void cells({ i: steps, twice: 'i * 2' });
    await expect
      .poll(() => answers.findLast(({ type, ...rest }) => type === 'results' && 'id' in rest && rest.id === 'twice'))
      .toMatchObject({
        results: [{ value: { text: '4' } }],
      });
    await cells({});
  });
});

describe('an input', () => {
  const cells = { k: 'const k = view(Inputs.range([0, 10], { label: "k", value: 3 }))', twice: 'k * 2' };

  test('is shown, and its name means what it stands at', async () => {
    expect(await watch().cells(cells)).toEqual({ k: 'k', twice: '6' });
  });

  test('moves its dependents, and is not told again itself', async () => {
    const notebook = watch();
    await notebook.cells(cells);
    notebook.answers.length = 0;
    expect(await notebook.set('k', 0, 7)).toMatchObject({ twice: '14' });
    expect(notebook.answers.filter((answer) => answer.type === 'results' && answer.id === 'k')).toEqual([]);
  });

  test.each([
    ['Inputs.range([0, 10])', 99, '10'],
    ['Inputs.range([0, 10])', Number.NaN, '5'],
    ['Inputs.toggle()', true, 'true'],
    ['Inputs.select(["a", "b"])', 'b', '"b"'],
    ['Inputs.select(["a", "b"])', 'nothing of it', '"a"'],
    ['Inputs.select(new Map([["one", 1], ["two", 2]]))', 'two', '2'],
    ['Inputs.text({ value: "hello" })', 'bye', '"bye"'],
  ])('%s set to %s gives %s', async (input, value, shown) => {
    const notebook = watch();
    await notebook.cells({ a: `const a = view(${input})`, b: 'a' });
    expect(await notebook.set('a', 0, value)).toMatchObject({ b: shown });
  });

  test('has no value yet in its own cell', async () => {
    expect(await watch().cells({ a: 'const k = view(Inputs.range([0, 4]));\nk * 2' })).toMatchInlineSnapshot(`
      {
        "a": "TypeError: view: a value that is set must be used in another cell, got its own. Move what uses it. (2:3)",
      }
    `);
  });

  test('that is none is refused', async () => {
    expect(await watch().cells({ a: 'view(3)' })).toMatchInlineSnapshot(`
      {
        "a": "TypeError: view: it takes an input, got 3. Try view(Inputs.range([0, 10])). (1:1)",
      }
    `);
  });
});

describe('a fault stays in its cell, with its place', () => {
  test.each([
    ['a syntax error', 'const a = ;'],
    ['an error after types, by its line alone', 'const a: number = 1;\nconst b: number[] = null.length;'],
    ['an error in a line as written', 'const a = 1;\n\n  null.length'],
    ['an error in a function', 'function f() {\n  throw new TypeError("no curry");\n}\nf()'],
    ['an error after an await', 'await 1;\nmissing.foo'],
    ['a promise that is refused', 'const p = Promise.reject(new Error("spilt"))'],
    ['something thrown that is no error', 'throw { a: 1 }'],
    [
      'an error that throws when it is read',
      'throw new Proxy({}, { get() { throw 1 }, getPrototypeOf() { throw 2 } })',
    ],
    ['a name with a slip', 'branhc(1)'],
    ['a name like no other', 'qqqqqqqqqqqq'],
    ['a name that a cell sets but does not declare', 'k = 3'],
    ['a name of the notebook', 'const display = 1'],
    ['an import', 'import x from "y"'],
    ['a namespace', 'namespace A { export const b = 1 }'],
    ['a fault of the core', 'tensor([2], [1])'],
  ])('%s', async (_, source) => {
    const { one, other } = await watch().cells({ one: source, other: '1' });
    expect(other).toBe('1');
    expect(one).toMatchSnapshot();
  });

  test('dependents name the cell that failed, and its root', async () => {
    expect(await watch().cells({ a: 'const x = null.y', b: 'const z = x', c: 'z', d: '1' })).toMatchInlineSnapshot(`
      {
        "a": "TypeError: Cannot read properties of null (reading 'y') (1:16)",
        "b": "DependencyError: b: x is needed, but cell a failed.",
        "c": "DependencyError: c: z is needed, but cell b failed, since cell a failed.",
        "d": "1",
      }
    `);
  });

  test('a cell that cannot be read fails who needs its names', async () => {
    expect(await watch().cells({ a: 'const x = ;', b: 'x' })).toMatchInlineSnapshot(`
      {
        "a": "SyntaxError: a: Unexpected token. (1:11)",
        "b": "DependencyError: b: x is needed, but cell a failed.",
      }
    `);
  });

  test('a mended cell mends its dependents', async () => {
    const notebook = watch();
    await notebook.cells({ a: 'const x = ;', b: 'x' });
    expect(await notebook.cells({ a: 'const x = 1;', b: 'x' })).toEqual({ a: 'x = 1', b: '1' });
  });

  test('a name defined twice is told in both cells, and mended by dropping one', async () => {
    const notebook = watch();
    expect(await notebook.cells({ a: 'const x = 1', b: 'const x = 2', c: 'x' })).toMatchInlineSnapshot(`
      {
        "a": "SyntaxError: a: a name must be defined in one cell, got x in b as well. Rename one of them.",
        "b": "SyntaxError: b: a name must be defined in one cell, got x in a as well. Rename one of them.",
        "c": "DependencyError: c: x is needed, but cell a failed.",
      }
    `);
    expect(await notebook.cells({ a: 'const x = 1', c: 'x' })).toEqual({ a: 'x = 1', c: '1' });
  });

  test('cells that need each other are told the circle', async () => {
    expect(await watch().cells({ a: 'const x = y', b: 'const y = x', c: 'y' })).toMatchInlineSnapshot(`
      {
        "a": "SyntaxError: a: a cell must not need itself, got a, which needs y of b, which needs x of a. Break the circle.",
        "b": "SyntaxError: b: a cell must not need itself, got b, which needs x of a, which needs y of b. Break the circle.",
        "c": "DependencyError: c: y is needed, but cell b failed.",
      }
    `);
  });
});

describe('a console', () => {
  test('is the own one of each cell', async () => {
    const notebook = watch();
    await notebook.cells({ a: 'console.log("a", [1, 2], { b: -0 })', b: 'console.warn(1n)' });
    expect(notebook.console['a']?.lines).toEqual([{ level: 'log', text: 'a [1, 2] {b: -0}' }]);
    expect(notebook.console['b']?.lines).toEqual([{ level: 'warn', text: '1n' }]);
  });

  test('keeps 200 lines and counts the rest', async () => {
    const notebook = watch();
    await notebook.cells({ a: 'for (let i = 0; i < 100_000; i++) console.log(i)' });
    expect(notebook.console['a']).toMatchObject({ lines: { length: 200 }, dropped: 99_800 });
  });

  test('cuts long texts', async () => {
    const notebook = watch();
    await notebook.cells({ a: 'console.log("x".repeat(1e6))' });
    expect(notebook.console['a']!.lines[0]!.text.length).toBeLessThanOrEqual(2001);
  });

  test('is empty again in the next run', async () => {
    const notebook = watch();
    await notebook.cells({ a: 'console.log(1)' });
    await notebook.cells({ a: 'console.log(2)' });
    expect(notebook.console['a']?.lines).toEqual([{ level: 'log', text: '2' }]);
  });

  test.each([
    ['says nothing', { a: 'const a = 1', b: 'a' }],
    ['cannot be read', { a: 'const a = ;', b: 'a' }],
    ['lost what it needs', { a: 'throw 1; const a = 1', b: 'if (a > 1) console.log("b"); a' }],
  ])('is empty after a run that %s', async (_, cells) => {
    const notebook = watch();
    await notebook.cells({ a: 'const a = 2; console.log("a")', b: 'if (a > 1) console.log("b"); a' });
    expect(notebook.console).toMatchObject({ a: { lines: [{ text: 'a' }] }, b: { lines: [{ text: 'b' }] } });
    await notebook.cells(cells);
    expect(notebook.console).toMatchObject({ a: { lines: [] }, b: { lines: [] } });
  });
});

test('while a cell computes, only its console is told', async () => {
  const notebook = watch();
  await notebook.cells({ a: 'console.log(1); display([1]); const a = { b: 1 }', b: 'const [c] = await [a]; c' });
  let computing: string | undefined;
  for (const answer of notebook.answers) {
    if (answer.type === 'began') computing = answer.id;
    else if (answer.type === 'rested') computing = undefined;
    else if (computing !== undefined) expect(answer.type).toBe('console');
  }
});

test('what is displayed without end is counted', async () => {
  expect((await watch().cells({ a: 'for (let i = 0; i < 60; i++) display(i)' }))['a']).toMatch(/\| 49 \| … \+10$/);
});
