// Faults as a terminal shows them, and as GitHub reads them.

import { expect, test } from 'vitest';
import type { ContentFault } from '../src/site/fault.ts';
import { annotation, countLine, faultBlock } from './fault-report.ts';

const fault: ContentFault = {
  file: 'content/lessons/40-curry/quiz.yaml',
  line: 7,
  column: 3,
  rule: 'yaml-syntax',
  what: 'YAML must be readable, got a fault: 100%, no',
  hint: 'Look there.\nOr here.',
  level: 'error',
};
const warning: ContentFault = { file: 'a.mdx', rule: 'stale-translation', what: 'w', hint: '', level: 'warning' };

test('a fault is a block: where and which rule, what is wrong, what to do', () => {
  expect(faultBlock({ ...fault, hint: 'Look there.' })).toMatchInlineSnapshot(`
    "content/lessons/40-curry/quiz.yaml:7:3 yaml-syntax
      YAML must be readable, got a fault: 100%, no.
      Look there."
  `);
  expect(faultBlock(warning)).toMatchInlineSnapshot(`
    "a.mdx stale-translation (warning)
      w."
  `);
});

test('the last line counts errors, warnings and files, or lessons without a fault', () => {
  expect(countLine([fault, fault, warning], 16)).toBe('2 errors, 1 warning in 2 files');
  expect(countLine([], 1)).toBe('No fault in 1 lesson.');
});

test('an annotation holds no letter that GitHub would read as its end', () => {
  expect(annotation(fault)).toMatchInlineSnapshot(
    `"::error file=content/lessons/40-curry/quiz.yaml,line=7,col=3,title=yaml-syntax::YAML must be readable, got a fault: 100%25, no. Look there.%0AOr here."`,
  );
  expect(annotation(warning)).toBe('::warning file=a.mdx,title=stale-translation::w.');
});
