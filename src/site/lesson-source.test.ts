// A lesson's MDX before it is compiled: what is injected, what is noted, and every fault with its file and line.

import path from 'node:path';
import remarkMath from 'remark-math';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { describe, expect, test } from 'vitest';
import { lessonSource } from './lesson-source.ts';

const FILE = 'content/lessons/20-telephone/index.mdx';

/** Runs the plugin over MDX as if it stood in the lesson; returns the tree and the front matter it leaves. */
async function run(mdx: string, file = FILE) {
  const processor = unified().use(remarkParse).use(remarkMdx).use(remarkMath).use(lessonSource);
  const vfile = new VFile({ path: path.resolve(file), value: mdx, data: { astro: { frontmatter: {} } } });
  const tree = (await processor.run(processor.parse(vfile) as never, vfile)) as unknown as { children: Injected[] };
  const { frontmatter } = vfile.data['astro'] as { frontmatter: Record<string, unknown> };
  return { tree, frontmatter };
}

interface Injected {
  readonly type: string;
  readonly data?: { readonly estree: { readonly body: { readonly source: { readonly value: string } }[] } };
}

/** The message that MDX is refused with, or that it is not. */
async function refusal(mdx: string): Promise<string> {
  return run(mdx).then(
    () => 'accepted',
    (error: Error) => error.message,
  );
}

describe('the vocabulary is injected', () => {
  test('each component used is imported once, from its own file', async () => {
    const { tree } = await run('<Telephone id="a" />\n\n<Telephone id="b" />\n\n<AddBack />');
    const imports = tree.children.filter(({ type }) => type === 'mdxjsEsm');
    expect(imports.map(({ data }) => data?.estree.body[0]?.source.value).toSorted()).toEqual([
      '/components/widgets/add-back/AddBack.astro',
      '/components/widgets/telephone/Telephone.astro',
    ]);
  });

  test('a lesson that uses none imports none', async () => {
    const { tree } = await run('Only text, and a <b>tag</b>.');
    expect(tree.children.map(({ type }) => type)).toEqual(['paragraph']);
  });
});

describe('the front matter learns', () => {
  test('what is cited, once each, in the order of the text', async () => {
    const { frontmatter } = await run('A <Cite id="he2016" />, a <Cite id="he2015" />, again <Cite id="he2016" />.');
    expect(frontmatter['cited']).toEqual(['he2016', 'he2015']);
  });

  test('whether there are formulas', async () => {
    expect((await run('A formula $x$.')).frontmatter['maths']).toBe(true);
    expect((await run('No formula.')).frontmatter['maths']).toBe(false);
  });
});

describe('a fault stops the build, with file and line', () => {
  test('a parameter out of range', async () => {
    expect(await refusal(`${'\n'.repeat(30)}<Telephone people={500} />`)).toBe(
      'content/lessons/20-telephone/index.mdx:31: <Telephone people={500}>: people must be 1 to 128, got 500. Try 128.',
    );
  });

  test('a component that is not in the vocabulary is told the nearest', async () => {
    expect(await refusal('<Telefone />')).toMatchInlineSnapshot(
      `"content/lessons/20-telephone/index.mdx:1: <Telefone>: a component must be in the vocabulary, got Telefone. Did you mean Telephone?"`,
    );
    expect(await refusal('Inside a line: <Quizz />.')).toMatchInlineSnapshot(
      `"content/lessons/20-telephone/index.mdx:1: <Quizz>: a component must be in the vocabulary, got Quizz. Did you mean Quiz?"`,
    );
  });

  test('a parameter that the widget has not is told the nearest', async () => {
    expect(await refusal('<Telephone poeple={5} />')).toMatchInlineSnapshot(
      `"content/lessons/20-telephone/index.mdx:1: <Telephone poeple={5}>: There is no poeple here, got “5”. Did you mean people?"`,
    );
  });

  test('a choice that is none of the options', async () => {
    expect(await refusal('<Telephone norm="batch" />')).toMatchInlineSnapshot(
      `"content/lessons/20-telephone/index.mdx:1: <Telephone norm="batch">: norm must be one of none, layer, got “batch”. Try none."`,
    );
  });

  test('an expression where a number or a text must stand', async () => {
    expect(await refusal('<Telephone people={2 * 25} />')).toMatchInlineSnapshot(
      `"content/lessons/20-telephone/index.mdx:1: <Telephone people={2 * 25}>: people must be written out, got an expression. Give a number or a text."`,
    );
    expect(await refusal("<Telephone message={'A' + 'B'} />")).toMatchInlineSnapshot(
      `"content/lessons/20-telephone/index.mdx:1: <Telephone message={'A' + 'B'}>: message must be written out, got an expression. Give a number or a text."`,
    );
  });

  test('a name without a value', async () => {
    expect(await refusal('<Telephone residual />')).toMatchInlineSnapshot(
      `"content/lessons/20-telephone/index.mdx:1: <Telephone residual>: residual must be written out, got nothing. Give a number or a text."`,
    );
  });

  test('props that are spread', async () => {
    expect(await refusal('<Telephone {...props} />')).toMatchInlineSnapshot(
      `"content/lessons/20-telephone/index.mdx:1: <Telephone {...props}>: every prop must be written out, got an expression. Give a number or a text."`,
    );
  });

  test('two figures of one id', async () => {
    expect(await refusal('<Telephone />\n\n<Telephone />')).toMatchInlineSnapshot(
      `"content/lessons/20-telephone/index.mdx:3: <Telephone>: id must be unique on a page, got telephone again. Add id="second"."`,
    );
    expect(await refusal('<Telephone id="add-back" />\n\n<AddBack />')).toMatchInlineSnapshot(
      `"content/lessons/20-telephone/index.mdx:3: <AddBack>: id must be unique on a page, got add-back again. Add id="second"."`,
    );
  });

  test('a work that is not among the references', async () => {
    expect(await refusal('As shown <Cite id="he2051" />.')).toMatchInlineSnapshot(
      `"content/lessons/20-telephone/index.mdx:1: <Cite id="he2051">: id must be in content/references.yaml, got he2051. Did you mean he2015?"`,
    );
  });

  test('all at once', async () => {
    const mdx = '<Telephone people={0} noise={99} />\n\n<Telefon />\n\n<Cite id="nobody" />\n\n<AddBack x="1,2" />';
    expect((await refusal(mdx)).split('\n')).toMatchInlineSnapshot(`
      [
        "content/lessons/20-telephone/index.mdx:1: <Telephone people={0} noise={99}>: people must be 1 to 128, got 0. Try 1.",
        "content/lessons/20-telephone/index.mdx:1: <Telephone people={0} noise={99}>: noise must be 0 to 20, got 99. Try 20.",
        "content/lessons/20-telephone/index.mdx:3: <Telefon>: a component must be in the vocabulary, got Telefon. Did you mean Telephone?",
        "content/lessons/20-telephone/index.mdx:5: <Cite id="nobody">: id must be in content/references.yaml, got nobody. Did you mean he2015?",
        "content/lessons/20-telephone/index.mdx:7: <AddBack x="1,2">: x must be numbers separated by commas (4 × -99 … 99), got “1,2”. Try 3,-1,0.5,2.",
      ]
    `);
  });
});

describe('what is right is accepted', () => {
  test.each([
    '<Telephone people={50} residual="on" norm="layer" id="second" />',
    "<Telephone residual={'on'} noise={2.5} />",
    '<Telephone message="" />',
    '<AddBack x="3, -1, 0.5, 2" branch={1} />',
    '<Points>\n1. one\n</Points>',
  ])('%s', async (mdx) => {
    expect(await refusal(mdx)).toBe('accepted');
  });
});
