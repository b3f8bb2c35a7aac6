// The page's cells come alive: loaded at the first touch. All of them run; an editor opens where the reader is.

import { render } from 'preact';
import type { CellSource } from '#cells/protocol.ts';
import type { InputValue } from '#cells/shown.ts';
import { say } from '#params';
import { createLiveCell, type LiveCell } from './live-cell.tsx';
import { type LiveNotebook, startNotebook } from './live-notebook.ts';
import { addLiveStyle } from './live-style.ts';
import { PageBar } from './PageBar.tsx';
import { pageCells, pageSetting } from './page-cells.ts';
import { writeShared } from './share.ts';

const setting = pageSetting();
const { words } = setting;
const cells = new Map<string, LiveCell>();
let notebook: LiveNotebook | undefined;

/** Opens the editor of a cell, with the cursor where the pointer was; the first one starts the notebook. */
export function openCell(element: HTMLElement, pointer?: MouseEvent): void {
  start(element);
  const { view } = cells.get(element.dataset['cell']!)!.open();
  const at = pointer && view.posAtCoords({ x: pointer.clientX, y: pointer.clientY });
  if (typeof at === 'number') view.dispatch({ selection: { anchor: at } });
  view.focus();
}

/** Starts the notebook with an input as the reader set it before anything was alive; no editor opens. */
export function setInput(input: HTMLInputElement): void {
  const cell = input.closest<HTMLElement>('[data-cell]')!;
  const value = settingOf(input);
  start(cell);
  const index = Number(input.dataset['input']);
  queueMicrotask(() => notebook!.input(cell.dataset['cell']!, index, value)); // the cells go first
}

function settingOf({ type, value, valueAsNumber, checked }: HTMLInputElement): InputValue {
  if (type === 'range') return valueAsNumber;
  return type === 'checkbox' ? checked : value;
}

/** Puts in cells that came with the address, and starts the notebook; only to be called once the reader agreed. */
export function putIn(shared: readonly CellSource[]): void {
  start(document.querySelector<HTMLElement>(`[data-cell="${CSS.escape(shared[0]!.id)}"]`)!);
  for (const { id, source } of shared) cells.get(id)!.open().set(source);
}

function start(first: HTMLElement): void {
  if (notebook !== undefined) return;
  addLiveStyle();
  const places = pageCells();
  const sources = places.map(({ id, original }) => ({ id, source: original }));
  const running = startNotebook(sources, setting, (id, view) => void cells.get(id)?.draw(view));
  notebook = running;
  for (const place of places) cells.set(place.id, createLiveCell(place, running, words));
  for (const { output, element } of places) element.addEventListener('focusin', () => announceOnly(output));
  addBar(first);
}

/** Only the cell in hand speaks. */
function announceOnly(spoken: HTMLElement): void {
  for (const { output } of pageCells()) output.ariaLive = output === spoken ? 'polite' : 'off';
}

function addBar(first: HTMLElement): void {
  const bar = document.createElement('div');
  bar.className = 'cells-bar';
  bar.role = 'group';
  bar.ariaLabel = say(words, 'all');
  first.after(bar);
  const resetAll = () => {
    for (const cell of cells.values()) cell.reset();
  };
  render(<PageBar words={words} resetAll={resetAll} download={download} link={link} />, bar);
}

async function link(): Promise<string> {
  const edited = notebook!.sources().filter(({ id }) => cells.get(id)!.isEdited());
  const { origin, pathname, search } = location;
  return `${origin}${pathname}${search}${edited.length === 0 ? '' : await writeShared(edited)}`;
}

async function download(): Promise<void> {
  const { saveProgram } = await import('./download.ts');
  await saveProgram(notebook!, setting);
}
