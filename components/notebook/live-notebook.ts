// The page's notebook once a cell was touched: what each cell says and shows, and the sandbox that runs them. Answers
// are noted as they come and drawn at most once a frame.

import type { Answer, ConsoleLine } from '#cells/protocol.ts';
import type { CellError, Input, InputValue, Result } from '#cells/shown.ts';
import { say, type Words } from '#params';
import type { Choice } from '#sandbox/choices.ts';
import { openSandbox, type Told } from '#sandbox/engine.ts';

/** What a cell shows. */
export interface CellView {
  readonly state: 'live' | 'running' | 'error';
  readonly results?: readonly Result[] | undefined;
  readonly error?: CellError | undefined;
  readonly lines: readonly ConsoleLine[];
  readonly dropped: number;
}

/** All cells of a page, alive. */
export interface LiveNotebook {
  readonly sourceOf: (id: string) => string;
  readonly sources: () => { id: string; source: string }[];
  readonly write: (id: string, source: string) => void;
  readonly run: (id: string) => void;
  readonly input: (id: string, index: number, value: InputValue) => void;
  /** What the inputs of a cell stand at. */
  readonly chosen: (id: string) => InputValue[];
  /** The names that each cell defines. */
  readonly names: () => Readonly<Record<string, readonly string[]>>;
  readonly dispose: () => void;
}

/** What the page's cells share: the words for what happens to them, and its lesson's presets. */
export interface PageSetting {
  readonly words: Words;
  readonly presets: unknown;
}

/** Starts a notebook of these cells; `draw` is called, at most once a frame, for each cell that changed. */
export function startNotebook(
  cells: readonly { readonly id: string; readonly source: string }[],
  { words, presets }: PageSetting,
  draw: (id: string, view: CellView) => void,
): LiveNotebook {
  const sources = new Map(cells.map(({ id, source }) => [id, source]));
  const views = createViews(sources, draw);
  let names: Readonly<Record<string, readonly string[]>> = {};
  const all = () => Array.from(sources, ([id, source]) => ({ id, source }));
  const told = (answer: Told) => {
    if (answer.type === 'names') names = answer.names;
    else if (answer.type === 'input') views.update(answer.id, settingOf(answer));
    else if (answer.type === 'ended') views.fail(answer.id, endedError(answer, words));
    else take(answer, views.update);
  };
  const sandbox = openSandbox(presets, told);
  const sendSoon = microtaskBatch(() => sandbox.send({ type: 'cells', cells: all() }));
  sendSoon();
  return {
    sourceOf: (id) => sources.get(id) ?? '',
    sources: all,
    write(id, source) {
      if (sources.get(id) === source) return;
      sources.set(id, source);
      sendSoon();
    },
    run: (id) => sandbox.send({ type: 'run', id }),
    input(id, index, value) {
      const choice = { type: 'input', id, index, value } as const;
      sandbox.send(choice);
      views.update(id, settingOf(choice));
    },
    chosen: (id) => (views.of(id).results ?? []).flatMap(chosenIn),
    names: () => names,
    dispose: sandbox.dispose,
  };
}

/** Returns what the cells show, none of them anything yet; every change is drawn soon. */
function createViews(sources: ReadonlyMap<string, string>, draw: (id: string, view: CellView) => void) {
  const views = new Map<string, CellView>();
  const of = (id: string) => views.get(id) ?? EMPTY;
  const drawSoon = frameBatch((id) => draw(id, of(id)));
  const update: Update = (id, change) => {
    if (!sources.has(id)) return;
    views.set(id, { ...of(id), ...change(of(id)) });
    drawSoon(id);
  };
  /** Where nobody knows which cell it was, every cell that shows no error of its own says what happened. */
  const fail = (blamed: string | undefined, error: CellError) => {
    for (const id of blamed === undefined ? sources.keys() : [blamed])
      update(id, (view) => (blamed === undefined && view.state === 'error' ? {} : failure(error)));
  };
  return { of, update, fail };
}

/** What an input that is set changes of its cell. */
function settingOf({ index, value }: Choice): (view: CellView) => Partial<CellView> {
  return ({ results }) => ({ results: results?.map((result) => withInput(result, index, value)) });
}

function withInput(result: Result, index: number, value: InputValue): Result {
  const { value: shown } = result;
  if (shown.kind !== 'input' || shown.index !== index) return result;
  return { ...result, value: { ...shown, input: { ...shown.input, value } as Input } };
}

function chosenIn({ value }: Result): InputValue[] {
  return value.kind === 'input' ? [value.input.value] : [];
}

const EMPTY: CellView = { state: 'live', lines: [], dropped: 0 };

type Update = (id: string, change: (view: CellView) => Partial<CellView>) => void;

function take(answer: Exclude<Answer, { type: 'names' }>, update: Update): void {
  if (answer.type === 'began' || answer.type === 'waiting') update(answer.id, () => ({ state: 'running' }));
  else if (answer.type === 'rested')
    update(answer.id, ({ error }) => ({ state: error === undefined ? 'live' : 'error' }));
  else if (answer.type === 'results') {
    const { results } = answer;
    update(answer.id, () => ({ state: 'live', results, error: undefined }));
  } else if (answer.type === 'failed') update(answer.id, () => failure(answer.error));
  else if (answer.type === 'console') {
    const { lines, dropped } = answer;
    update(answer.id, () => ({ lines, dropped }));
  }
}

function failure(error: CellError): Partial<CellView> {
  return { state: 'error', results: [], error };
}

function endedError({ reason }: Extract<Told, { type: 'ended' }>, words: Words): CellError {
  return { kind: 'error', name: say(words, 'ended'), message: say(words, `ended.${reason}`) };
}

function frameBatch(draw: (id: string) => void): (id: string) => void {
  const dirty = new Set<string>();
  return (id) => {
    if (dirty.size === 0) {
      requestAnimationFrame(() => {
        const ids = Array.from(dirty);
        dirty.clear();
        ids.forEach(draw);
      });
    }
    dirty.add(id);
  };
}

function microtaskBatch(act: () => void): () => void {
  let asked = false;
  return () => {
    if (asked) return;
    asked = true;
    queueMicrotask(() => {
      asked = false;
      act();
    });
  };
}
