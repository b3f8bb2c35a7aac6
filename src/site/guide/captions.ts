// Above a fence of the guide stands what it is: the file that it goes into, or what its command needs.

import type { Code, Parent, Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { say } from '#params';
import { section } from '../strings.ts';
import { type Fence, fenceOf } from './fences.ts';

/** A remark plugin for the pages of the guide; it leaves every other text alone. */
export function guideFences() {
  return (tree: Root, file: VFile): void => {
    if (!/[\\/]docs[\\/]guide[\\/]/.test(file.path ?? '')) return;
    visit(tree, 'code', (code, index, parent) => {
      const caption = captionOf(fenceOf(code));
      if (caption === undefined || parent === undefined) return undefined;
      (parent as Parent).children[index!] = figure(code, caption);
      return SKIP;
    });
  };
}

function captionOf({ file, merge, account, serves }: Fence): string | undefined {
  const words = section('guide');
  if (file !== undefined) return say(words, keyOf(file, merge), { file });
  if (account) return words['fence.account'];
  return serves ? words['fence.serves'] : undefined;
}

function keyOf(file: string, merge: boolean): string {
  if (!merge) return 'fence.file';
  return /\.mdx?$/.test(file) ? 'fence.head' : 'fence.merge';
}

/** The code in a figure: elements of HTML under names that Markdown knows. */
function figure(code: Code, caption: string): Parent['children'][number] {
  return {
    type: 'blockquote',
    data: { hName: 'figure', hProperties: { className: ['fence'] } },
    children: [
      { type: 'paragraph', data: { hName: 'figcaption' }, children: [{ type: 'text', value: caption }] },
      code,
    ],
  };
}
