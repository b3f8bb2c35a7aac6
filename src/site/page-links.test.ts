// The links of a text: below the site's base, and not to what is hidden.

import path from 'node:path';
import type { Element, Root } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { beforeEach, describe, expect, test, vi } from 'vitest';

beforeEach(() => {
  vi.resetModules();
  vi.doMock('./config.ts', async (original) => {
    const { siteConfig } = await original<typeof import('./config.ts')>();
    return { siteConfig: () => ({ ...siteConfig(), base: '/my-fork/', hidden: ['blame'] }) };
  });
});

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

  test('anchors and other sites stay as they are', async () => {
    const html = '<a href="#here">x</a> <a href="https://arxiv.org/abs/1512.03385">y</a>';
    expect(await linked(html)).toBe('[x](#here) [y](https://arxiv.org/abs/1512.03385)');
  });
});

test('a page of text leads on from where it stands, in a translation too', async () => {
  expect(await linked('<a href="../lessons/">x</a>', 'content/pages/privacy.es.mdx')).toBe('[x](../lessons/)');
});
