// The links of a text where the site stands below a base: a path is always from the site's root.

import { beforeEach, expect, test, vi } from 'vitest';

beforeEach(() => {
  vi.resetModules();
  vi.doMock('../config.ts', async (original) => {
    const { siteConfig } = await original<typeof import('../config.ts')>();
    return { siteConfig: () => ({ ...siteConfig(), base: '/my-course/' }) };
  });
});

async function told(markdown: string): Promise<string[]> {
  const { linkFaults } = await import('./links.ts');
  const { readText } = await import('./text.ts');
  return linkFaults(readText('content/lessons/40-curry/index.mdx', markdown)).map(
    ({ what, hint }) => `${what}. ${hint}`,
  );
}

test('a path without the base is right', async () => {
  expect(await told('[x](/glossary/#variance) [y](/embed/v1/loader.js) [z](../telephone/)')).toEqual([]);
});

test('a path with the base, which would be there twice, is told with the one to write', async () => {
  expect(
    await told('[x](/my-course/glossary/)\n\n<a href="/my-course/embed/v1/loader.js">y</a>'),
  ).toMatchInlineSnapshot(`
    [
      "/my-course/glossary/: a link must lead to a page of the site, got /my-course/glossary/. The base /my-course/ is added by itself: write /glossary/.",
      "/my-course/embed/v1/loader.js: a link must lead to a page of the site, got /my-course/embed/v1/loader.js. The base /my-course/ is added by itself: write /embed/v1/loader.js.",
    ]
  `);
});

test('what is there in neither way is told with the nearest page', async () => {
  expect(await told('[x](/my-course/glosary/) [y](/glosary/)')).toMatchInlineSnapshot(`
    [
      "/my-course/glosary/: a link must lead to a page of the site, got /my-course/glosary/. Did you mean ../../glossary/?",
      "/glosary/: a link must lead to a page of the site, got /glosary/. Did you mean ../../glossary/?",
    ]
  `);
});
