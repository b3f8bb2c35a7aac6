// One live cell: its editor once it is opened, what it shows, and the buttons under it.

import { render } from 'preact';
import type { Result, Shown } from '#cells/shown.ts';
import { say, type Words } from '#params';
import { CellFoot } from './CellFoot.tsx';
import { CellOutput, type Typeset } from './CellOutput.tsx';
import { ConsoleLines } from './ConsoleLines.tsx';
import { completionSource } from './completion.ts';
import { coreDocs } from './core-docs.ts';
import { createEditor, type Editor } from './editor.ts';
import type { CellView, LiveNotebook } from './live-notebook.ts';
import type { PageCell } from './page-cells.ts';

/** A cell in the page and in the notebook. */
export interface LiveCell {
  /** Opens the editor, or returns the one that is open. */
  readonly open: () => Editor;
  readonly draw: (view: CellView) => Promise<void>;
  readonly reset: () => void;
  readonly isEdited: () => boolean;
}

/** Returns a cell that is alive where it stands; what it shows stays until there is something new. */
export function createLiveCell(place: PageCell, notebook: LiveNotebook, words: Words): LiveCell {
  const { id, element, original } = place;
  let editor: Editor | undefined;
  let view: CellView | undefined;
  const source = () => notebook.sourceOf(id);
  const isEdited = () => source() !== original;
  const reset = () => isEdited() && editor?.set(original);
  const foot = emptied(element.querySelector<HTMLElement>('.cell-foot')!);
  const drawFoot = () => {
    element.toggleAttribute('data-edited', isEdited());
    if (editor === undefined) return;
    const running = view?.state === 'running';
    const run = () => notebook.run(id);
    const actions = { run, reset, source };
    render(<CellFoot words={words} edited={isEdited()} running={running} {...actions} />, foot());
  };
  const output = createOutput(place, notebook, words);
  return {
    open() {
      editor ??= openEditor(place, notebook, words, drawFoot);
      element.dataset['editor'] = '';
      drawFoot();
      return editor;
    },
    async draw(next) {
      view = next;
      element.dataset['state'] = next.state;
      drawFoot();
      editor?.mark(next.error);
      await output(next);
    },
    reset,
    isEdited,
  };
}

function openEditor(
  { id, code, original }: PageCell,
  notebook: LiveNotebook,
  words: Words,
  changed: () => void,
): Editor {
  return createEditor(code, {
    source: original,
    label: say(words, 'editor', { id }),
    description: say(words, 'editor.leave'),
    complete: completionSource(() => namesBesides(id, notebook), coreDocs),
    run: () => notebook.run(id),
    changed(text) {
      notebook.write(id, text);
      changed();
    },
  });
}

/** Returns what draws results and console; the first time in place of what the build left there. */
function createOutput({ id, output, console }: PageCell, notebook: LiveNotebook, words: Words) {
  const [results, lines] = [emptied(output), emptied(console)];
  let typeset: Typeset = { markdown: (text) => text, tex: (text) => text };
  let latest: CellView | undefined;
  return async (view: CellView): Promise<void> => {
    latest = view;
    if (view.results?.some(isTypeset)) typeset = await loadTypeset();
    if (latest !== view || (view.results === undefined && view.error === undefined)) return;
    const onInput = (index: number, value: number | boolean | string) => notebook.input(id, index, value);
    const shared = { words, typeset, onInput };
    render(<CellOutput id={id} view={view} source={notebook.sourceOf(id)} {...shared} />, results());
    render(<ConsoleLines lines={view.lines} dropped={view.dropped} words={words} />, lines());
  };
}

/** Returns what gives an element, emptied of the build's markup the first time that it is asked for. */
function emptied(element: HTMLElement): () => HTMLElement {
  let isEmpty = false;
  return () => {
    if (!isEmpty) element.replaceChildren();
    isEmpty = true;
    return element;
  };
}

let typesetting: Promise<Typeset> | undefined;

async function loadTypeset(): Promise<Typeset> {
  typesetting ??= Promise.all([
    import('./typeset.ts'),
    import('./typeset-style.ts').then(({ loadTypesetStyle }) => loadTypesetStyle()),
  ]).then(([typeset]) => typeset);
  return typesetting;
}

function isTypeset({ value }: Result): boolean {
  const within = (shown: Shown): boolean =>
    shown.kind === 'entries'
      ? shown.entries.some(({ value: entry }) => within(entry))
      : shown.kind === 'markdown' || shown.kind === 'tex';
  return within(value);
}

function namesBesides(id: string, notebook: LiveNotebook): string[] {
  return Object.entries(notebook.names()).flatMap(([cell, names]) => (cell === id ? [] : names));
}
