// The links of a text: below the site's base, and not to what is not shown.

import path from 'node:path';
import type { Element, Root } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Yaml } from './yaml-file.ts';

beforeEach(() => {
  vi.resetModules();
  vi.doMock('./config.ts', async (original) => {
    const { siteConfig } = await original<typeof import('./config.ts')>();
    return { siteConfig: () => ({ ...siteConfig(), base: '/my-fork/', hidden: ['blame'] }) };
  });
  vi.doMock('./front-matter.ts', async (original) => {
    const { frontMatterOf, ...others } = await original<typeof import('./front-matter.ts')>();
    const withDraft = (file: string, ...more: [never]) => {
      const head = frontMatterOf(file, ...more) as Yaml<object>;
      return file.includes('/60-both/') ? { ...head, value: { ...head.value, status: 'draft' } } : head;
    };
    return { ...others, frontMatterOf: withDraft };
  });
});

afterEach(() => vi.unstubAllEnvs());

/** Returns what stands in a text after the plugin: words, and each link as [words](address). */
async function linked(html: string, file = 'content/lessons/40-curry/index.mdx'): Promise<string> {
  const { pageLinks } = await import('./page-links.ts');
  const processor = unified().use(rehypeParse, { fragment: true }).use(pageLinks);
  const vfile = new VFile({ path: path.resolve(file), value: html });
  return said((await processor.run(processor.parse(vfile), vfile)) as Root);
}

function said(node: Root | Element): string {
  const inside = node.children.map((child) => {
    if (child.type === 'text') return child.value;
    return child.type === 'element' ? said(child) : '';
  });
  const words = inside.join('');
  return node.type === 'element' && node.tagName === 'a' ? `[${words}](${node.properties['href']})` : words;
}

describe('links of a lesson', () => {
  test('a lesson is led to beside it, so that each language leads to its own', async () => {
    expect(await linked('<a href="../telephone/?telephone.people=9#telephone">x</a>')).toBe(
      '[x](../../lessons/telephone/?telephone.people=9#telephone)',
    );
  });

  test('a page that is written in one language stands below the base', async () => {
    expect(await linked('<a href="/widgets/">x</a> <a href="../../embed/v1/promise.json">y</a>')).toBe(
      '[x](/my-fork/widgets/) [y](/my-fork/embed/v1/promise.json)',
    );
  });

  test('a hidden lesson is named and not linked', async () => {
    expect(await linked('<p>As in <a href="../blame/#x">the <em>blame</em></a>.</p>')).toBe('As in the blame.');
  });

  test('a draft is named and not linked, but for its authors', async () => {
    const html = '<a href="../both/">both</a>';
    expect(await linked(html)).toBe('both');
    vi.stubEnv('DRAFTS', '1');
    expect(await linked(html)).toBe('[both](../../lessons/both/)');
  });

  test('for its authors, in the dev server, a draft is linked', async () => {
    vi.stubEnv('NODE_ENV', 'development');
    expect(await linked('<a href="../both/">both</a> <a href="../blame/">blame</a>')).toBe(
      '[both](../../lessons/both/) blame',
    );
  });

  test('an address that cannot be read stays as it is', async () => {
    expect(await linked('<a href="http://">x</a> <a href="../100%/">y</a>')).toBe(
      '[x](http://) [y](../../lessons/100%/)',
    );
  });

  test('anchors and other sites stay as they are', async () => {
    const html = '<a href="#here">x</a> <a href="https://arxiv.org/abs/1512.03385">y</a>';
    expect(await linked(html)).toBe('[x](#here) [y](https://arxiv.org/abs/1512.03385)');
  });
});

test('a tag of MDX is led as Markdown is, and a picture stands below the base', async () => {
  const { pageLinks } = await import('./page-links.ts');
  const tag = (name: string, attribute: string, value: string, children: object[] = []) => ({
    type: 'mdxJsxTextElement',
    name,
    attributes: [{ type: 'mdxJsxAttribute', name: attribute, value }],
    children,
  });
  const picture = { type: 'element', tagName: 'img', properties: { src: '/pot.png' }, children: [] };
  const word = { type: 'text', value: 'blame' };
  const children = [
    tag('a', 'href', '/widgets/'),
    tag('a', 'href', '../blame/', [word]),
    tag('img', 'src', '/pot.png'),
    tag('img', 'src', 'pot.png'),
    picture,
  ];
  const file = new VFile({ path: path.resolve('content/lessons/40-curry/index.mdx') });
  pageLinks()({ type: 'root', children } as unknown as Root, file);
  expect(children).toEqual([
    tag('a', 'href', '/my-fork/widgets/'),
    word,
    tag('img', 'src', '/my-fork/pot.png'),
    tag('img', 'src', 'pot.png'),
    { ...picture, properties: { src: '/my-fork/pot.png' } },
  ]);
});

test('a page of text leads on from where it stands, in a translation too', async () => {
  expect(await linked('<a href="../lessons/">x</a>', 'content/pages/privacy.es.mdx')).toBe('[x](../lessons/)');
});
