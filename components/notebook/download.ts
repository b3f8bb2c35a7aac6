// The page's cells as one TypeScript file that Node runs as it is.

import scopeAddress from '#cells/printed-scope.ts?classic';
import { writeProgram } from '#cells/program.ts';
import { say } from '#params';
import type { LiveNotebook, PageSetting } from './live-notebook.ts';

/** Hands the reader the program of the cells as they stand. */
export async function saveProgram(notebook: LiveNotebook, { words, presets }: PageSetting): Promise<void> {
  const cells = notebook.sources();
  const response = await fetch(scopeAddress);
  if (!response.ok) throw new Error(`${scopeAddress}: ${response.status}`);
  const head = say(words, 'program.head', { title: document.title, address: location.origin + location.pathname });
  const program = writeProgram(cells, {
    scope: await response.text(),
    presets,
    head,
    leftOut: words['program.left']!,
    chosen: new Map(cells.map(({ id }) => [id, notebook.chosen(id)])),
  });
  save(program, `${location.pathname.split('/').filter(Boolean).at(-1) ?? 'cells'}.ts`);
}

function save(text: string, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href));
}
