// Nobody imports what is not theirs: the rules on planted lines, and on every file there is.

import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { importFaults, importsOf } from './import-rules.ts';

describe('importsOf', () => {
  test('finds every way to import', () => {
    const source = [
      "import a from 'a';",
      "import './b.css';",
      "import type { C } from './c.ts';",
      'import {',
      '  d,',
      "} from '#d';",
      "export { e } from './e.ts';",
      "export * from './f.ts';",
      "const g = await import('./g.ts');",
      "  import h from 'h';",
    ].join('\n');
    expect(importsOf(source)).toEqual(['a', './b.css', './c.ts', '#d', './e.ts', './f.ts', './g.ts', 'h']);
  });

  test('code shown to the reader is not imported', () => {
    expect(importsOf("```js\nimport a from 'a';\n```\n")).toEqual([]);
  });
});

describe('a planted import is found', () => {
  const planted = (file: string, specifier: string) => importFaults(file, `import x from '${specifier}';`).length;

  test.each([
    ['src/core/tensor.ts', '#params'],
    ['src/core/tensor.ts', 'node:fs'],
    ['src/core/tensor.ts', '../../components/charts/draw.ts'],
    ['src/params/table.ts', '#site/strings.ts'],
    ['src/params/table.ts', '#core'],
    ['src/runtime/player.ts', '#site/strings.ts'],
    ['src/runtime/player.ts', '../site/strings.ts'],
    ['src/site/props.ts', '#runtime/player.ts'],
    ['src/site/props.ts', '../pages/404.astro'],
    ['src/layouts/Page.astro', '../pages/404.astro'],
    ['src/layouts/Page.astro', '#runtime/player.ts'],
    ['components/widgets/telephone/model.ts', '@preact/signals'],
    ['components/widgets/telephone/model.ts', '#runtime/slices.ts'],
    ['components/widgets/telephone/series.ts', './Row.tsx'],
    ['components/widgets/telephone/params.ts', '../add-back/model.ts'],
    ['components/widgets/telephone/params.ts', '#components/widgets/add-back/model.ts'],
    ['components/widgets/telephone/state.ts', '#site/strings.ts'],
    ['components/widgets/telephone/view.tsx', '../add-back/view.tsx'],
    ['components/widgets/telephone/view.tsx', '#core'],
    ['components/widgets/telephone/view.tsx', '#site/strings.ts'],
    ['components/widgets/telephone/view.tsx', '@observablehq/plot'],
    ['components/widgets/telephone/Telephone.astro', '../add-back/view.tsx'],
    ['components/widgets/telephone/Telephone.astro', '#runtime/player.ts'],
    ['components/charts/lines.ts', '../widgets/telephone/series.ts'],
    ['components/charts/lines.ts', '../controls/Slider.tsx'],
    ['components/controls/Slider.tsx', '../widgets/telephone/params.ts'],
    ['components/prose/Quiz.astro', '../widgets/telephone/series.ts'],
    ['components/prose/Quiz.astro', '../../src/pages/404.astro'],
    ['content/lessons/20-telephone/index.mdx', '../../../components/prose/Quiz.astro'],
    ['content/lessons/20-telephone/index.mdx', '#components/prose/Quiz.astro'],
    ['content/lessons/20-telephone/index.mdx', '../30-curry/data.ts'],
    ['content/lessons/20-telephone/index.mdx', 'preact'],
  ])('%s does not import %s', (file, specifier) => {
    expect(planted(file, specifier)).toBe(1);
  });

  test.each([
    ['components/widgets/telephone/model.ts', '#core'],
    ['components/widgets/telephone/series.ts', './model.ts'],
    ['components/widgets/telephone/view.tsx', '../../controls/Slider.tsx'],
    ['components/widgets/telephone/Telephone.astro', '#site/strings.ts'],
    ['content/lessons/20-telephone/index.mdx', './recipe.yaml'],
    ['src/site/quiz.ts', 'yaml'],
  ])('%s may import %s', (file, specifier) => {
    expect(planted(file, specifier)).toBe(0);
  });

  test('the sentence names the file, what it may reach, and what it took', () => {
    expect(importFaults('src/core/tensor.ts', "import { say } from '#params';")).toMatchInlineSnapshot(`
      [
        "src/core/tensor.ts: an import must be of src/core/, got #params.",
      ]
    `);
  });

  test('a file without a rule is itself a fault', () => {
    expect(importFaults('components/odd/thing.ts', '')).toMatchInlineSnapshot(`
      [
        "components/odd/thing.ts: a file must have its import rule, got none. Add it to src/site/import-rules.ts.",
      ]
    `);
  });
});

test('every file keeps the rules', () => {
  const files = globSync([
    'src/*/**/*.{ts,tsx,astro}',
    'components/**/*.{ts,tsx,astro}',
    'content/lessons/*/*.{mdx,ts}',
  ])
    .map((file) => file.replaceAll(path.sep, '/'))
    .filter((file) => !/\.test(ing)?\./.test(file) && !file.includes('_template'));
  expect(files.length).toBeGreaterThan(50);
  expect(files.flatMap((file) => importFaults(file, readFileSync(file, 'utf8')))).toEqual([]);
});
