// A lesson's cells at build: each is run and set in its place; a fault stops the build with file, line and column.

import path from 'node:path';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { describe, expect, test } from 'vitest';
import { watch } from '../../cells/notebook.testing.ts';
import { decode, encode } from './encoded.ts';
import { lessonCells } from './lesson-cells.ts';
import { type CellOutcome, runPage } from './run-page.ts';

interface CellNode {
  readonly name?: string;
  readonly attributes?: readonly { readonly name: string; readonly value: string }[];
  readonly children?: readonly { readonly value?: string }[];
}

async function run(mdx: string): Promise<CellNode[]> {
  const processor = unified()
    .use(remarkParse)
    .use(remarkMdx)
    .use(() => lessonCells() as never);
  const file = new VFile({
    path: path.resolve('content/lessons/20-telephone/index.mdx'),
    value: mdx,
    data: { astro: { frontmatter: {} } },
  });
  const tree = await processor.run(processor.parse(file) as never, file);
  return (tree as unknown as { children: CellNode[] }).children;
}

const refusal = (mdx: string) =>
  run(mdx).then(
    () => 'accepted',
    (error: Error) => error.message,
  );
const cell = (source: string, meta = '') => `Text.\n\n\`\`\`ts cell${meta}\n${source}\n\`\`\`\n`;

test('a cell stands where its fence stood, with its source and what it gave', async () => {
  const [injected, , first, , second] = await run(cell('const a = 1') + cell('a + 1', ' id=next'));
  expect(injected).toMatchObject({ type: 'mdxjsEsm' });
  const outcomes = [first, second].map((node) =>
    Object.fromEntries(node!.attributes!.map(({ name, value }) => [name, value])),
  );
  expect(outcomes.map(({ id }) => id)).toEqual(['cell-1', 'next']);
  expect(decode(outcomes[1]!['outcome']!)).toMatchObject({ results: [{ value: { text: '2' } }] });
  expect(first!.children![0]!.value).toBe('const a = 1');
});

test('other fences stay as they are', async () => {
  expect(
    (await run('```ts\nconst a = b\n```\n\n```python\nx\n```')).map((node) => (node as { type?: string }).type),
  ).toEqual(['code', 'code']);
});

describe('a fault stops the build, with file, line and column', () => {
  test.each([
    ['a throw', cell('const a = 1;\n  null.length')],
    ['a slip', cell('branhc(1)', ' id=growth')],
    ['a syntax error', cell('const a = ;')],
    ['a cell that should fail', cell('1', ' error')],
    ['chance', cell('const a = 1;\nconst b = Math.random();')],
    ['chance by another way', cell('const { random } = Math;')],
    ['a clock', cell('const now = Date.now()')],
    ['two faults', cell('performance.now()') + cell('crypto.randomUUID()')],
    ['an id again', cell('1', ' id=a') + cell('2', ' id=a')],
    ['an id like no other', cell('1', ' id=A_b')],
    ['a flag that is none', cell('1', ' hidden')],
    ['a name defined twice', cell('const x = 1') + cell('const x = 2')],
  ])('%s', async (_, mdx) => {
    expect(await refusal(mdx)).toMatchSnapshot();
  });

  test('in words', async () => {
    expect(await refusal(cell('const a = 1;\n  null.length', ' id=growth'))).toMatchInlineSnapshot(
      `"content/lessons/20-telephone/index.mdx:5:8: growth: TypeError: Cannot read properties of null (reading 'length')."`,
    );
  });

  test('a name that is like a clock, and a text that names chance, are none', async () => {
    expect(
      await refusal(cell('const clock = { Date: 1 }; const said = "Math.random()"; Math.max(clock.Date, 2)')),
    ).toBe('accepted');
  });

  test('a cell that must fail may', async () => {
    expect(await refusal(cell('null.length', ' error'))).toBe('accepted');
  });
});

test('a cell without end is told, and those that wait for it', async () => {
  const outcomes = await runPage(
    [
      { id: 'loop', source: 'while (true);' },
      { id: 'other', source: 'const a = 1' },
    ],
    {},
    3000,
  );
  expect(outcomes.get('loop')!.error!.message).toMatchInlineSnapshot(
    `"loop: a cell must give a result within 3 s, got one that still computes. Make it end sooner."`,
  );
});

test('a thread gives what is given here', async () => {
  const cells = {
    a: 'const x = initBlock(key(1), 4).weights;\nx.data[0]',
    b: 'console.log(x.shape); [NaN, -0, 1n, sum(x.data)]',
    c: 'Plot.lineY(x.data).plot()',
  };
  const here = watch();
  await here.cells(cells);
  const there = await runPage(Object.entries(cells).map(([id, source]) => ({ id, source })));
  for (const id of Object.keys(cells)) {
    const told = here.answers.find((answer) => answer.type === 'results' && answer.id === id) as
      | CellOutcome
      | undefined;
    expect(there.get(id)!.results).toEqual(told!.results);
  }
  expect(there.get('b')!.lines).toEqual([{ level: 'log', text: '[4, 4]' }]);
});

test('what a cell gave survives as text', () => {
  const data = { a: [Number.NaN, Number.POSITIVE_INFINITY, -0, 1], b: { $: 'number' }, c: null };
  expect(decode(encode(data))).toEqual(data);
});
