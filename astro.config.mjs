// Wiring only: what the site is called and looks like is in content/, what it does is in src/.

import { rehypeHeadingIds, unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import preact from '@astrojs/preact';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import rehypeKatex from 'rehype-katex';
import remarkMath from 'remark-math';
import { afterBuild } from './src/site/after-build/index.ts';
import { docsModule } from './src/site/cells/docs-module.ts';
import { lessonCells } from './src/site/cells/lesson-cells.ts';
import { citation } from './src/site/citation.ts';
import { classicScript } from './src/site/classic-script.ts';
import { codeLanguages } from './src/site/code-languages.ts';
import { codeThemes } from './src/site/code-themes.ts';
import { siteConfig } from './src/site/config.ts';
import { contentCheck } from './src/site/content-check.ts';
import { embedAddresses } from './src/site/embed/dev-addresses.ts';
import { guideFences } from './src/site/guide/captions.ts';
import { katexStyle } from './src/site/katex-style.ts';
import { languages } from './src/site/languages.ts';
import { lessonSource } from './src/site/lesson-source.ts';
import { isOwn } from './src/site/own-text.ts';
import { pageLinks } from './src/site/page-links.ts';
import { equationLinks, headingLinks } from './src/site/permalinks.ts';
import { scrollingTables } from './src/site/tables.ts';
import { TEACH, teachPages } from './src/site/teach/teaching.ts';

const site = siteConfig();

// What every figure needs comes as two files; many small ones weigh more than a few.
const arithmetic =
  'fault|tensor|random|relu|sums|matmul|initialization|normalization|block|measures|elementary/log|kernels/(multiply|normalize)';
const groups = [
  // What a page of text needs, and what waits for a touch; neither must bring what a figure needs.
  { name: 'reading', test: /vite\/preload-helper|\/src\/runtime\/(storage|progress\/(progress|places))\.ts$/ },
  { name: 'figure', test: /node_modules\/(@?preact|@astrojs\/preact)|\/src\/params\// },
  { name: 'charts', test: /\/components\/charts\/(Chart|dashes|draw|drawn|labels|lines|sizes)\.tsx?$/ },
  { name: 'arithmetic', test: new RegExp(`/src/core/(${arithmetic})\\.ts$`) },
  { name: 'learning', test: /\/src\/core\/(tape|models\/(mlp|network|wiring)|ops\/(linear|losses))\.ts$/ },
];
const client = { build: { rolldownOptions: { output: { codeSplitting: { groups } } } } };
// A font in a style sheet weighs on every page; as a file it comes where it is set.
const assetsInlineLimit = (file) => (file.endsWith('.woff2') ? false : undefined);

// Pages for teaching are found by those who know of them.
const filter = (page) => !new URL(page).pathname.startsWith(site.base + TEACH);

export default defineConfig({
  site: site.address,
  base: site.base,
  output: 'static',
  build: {
    concurrency: 16, // a page that waits for a measurement lets others be drawn
    inlineStylesheets: 'always', // 7 kB in the page are there sooner than in files asked for one by one
  },
  trailingSlash: 'always',
  server: { port: 4321 },
  devToolbar: { enabled: false },
  vite: {
    plugins: [katexStyle(), docsModule(), classicScript(), embedAddresses()],
    build: { assetsInlineLimit },
    optimizeDeps: { entries: ['!src/embed-host/examples/**'] }, // they are for pages of others, with what those install
    environments: { client },
  },
  integrations: [
    contentCheck(),
    preact(),
    mdx(),
    languages(),
    citation(),
    sitemap({ filter: (page) => filter(page) && isOwn(new URL(page).pathname) }),
    teachPages(),
    afterBuild(site),
  ],
  markdown: {
    processor: unified({
      remarkPlugins: [remarkMath, lessonSource, lessonCells, guideFences],
      rehypePlugins: [rehypeKatex, equationLinks, scrollingTables, rehypeHeadingIds, headingLinks, pageLinks],
    }),
    shikiConfig: { ...codeThemes, langs: codeLanguages() },
  },
});
