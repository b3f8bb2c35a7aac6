// The style of formulas holds what the formulas need, and no more.

import { expect, test } from 'vitest';
import { formulasOf, pruned, usedClasses } from './katex-style.ts';

test('formulas are found in text and on lines of their own, not in code', () => {
  const source = '---\ntitle: a $b$\n---\n\nText $x^2$ and `$no$`.\n\n$$\n\\sqrt{y}\n$$\n\n```\n$$z$$\n```\n';
  expect(formulasOf(source)).toEqual([
    { tex: 'x^2', displayMode: false },
    { tex: '\\sqrt{y}', displayMode: true },
  ]);
});

test('formulas are found in the templates of a cell', () => {
  const fence = '```ts cell id=a\nmd`x`; tex`a_${i}`; tex.block`\\frac{1}{2}`\n```\n';
  expect(formulasOf(fence)).toEqual([
    { tex: 'a_0', displayMode: false },
    { tex: '\\frac{1}{2}', displayMode: true },
  ]);
});

test('a rule stays where a formula uses all its classes; of several selectors those stay that are used', () => {
  const used = usedClasses([{ tex: 'x^2', displayMode: false }]);
  expect(used).toContain('msupsub');
  const css = '.katex .msupsub{a:b}.katex .sqrt{c:d}.katex .sqrt,.katex .vlist-t{e:f}span{g:h}';
  expect(pruned(css, used)).toBe('.katex .msupsub{a:b}.katex .vlist-t{e:f}span{g:h}');
});

test('a formula with a root brings the rules of roots', () => {
  const used = usedClasses([{ tex: '\\sqrt{x}', displayMode: false }]);
  expect(pruned('.katex .sqrt{a:b}', used)).toBe('.katex .sqrt{a:b}');
});

test('a font that a rule asks for keeps its woff2 and loses older formats; one that nothing asks for goes', () => {
  const face = (name: string) => `@font-face{font-family:${name};src:url(a.woff2) format("woff2")`;
  const css = `${face('K')},url(a.woff) format("woff"),url(a.ttf) format("truetype")}${face('L')}}i{font-family:K}`;
  expect(pruned(css, new Set())).toBe(`${face('K')}}i{font-family:K}`);
});
