// A notebook in a test: cells go in, and what each shows when everything has come to rest comes out.

import { lineOfShown } from './line.ts';
import { createNotebook } from './notebook.ts';
import type { Answer, Checked, ConsoleLine } from './protocol.ts';
import { createScope, type Scope } from './scope.ts';
import type { InputValue } from './shown.ts';

/** A notebook that is watched: how often each cell ran, what it shows, what its console was given. */
export interface Watched {
  /** Takes cells, `id: source` each, and gives what each shows once all have rested, on one line. */
  cells(cells: Readonly<Record<string, string>>): Promise<Readonly<Record<string, string>>>;
  set(id: string, index: number, value: InputValue): Promise<Readonly<Record<string, string>>>;
  run(id: string): Promise<Readonly<Record<string, string>>>;
  check(answer: string, checks: string): Promise<readonly Checked[]>;
  /** All that the notebook has told. */
  readonly answers: Answer[];
  readonly console: Record<string, { readonly lines: readonly ConsoleLine[]; readonly dropped: number }>;
}

const scope = createScope();

/** Returns a watched notebook without cells. */
export function watch(given: Scope = scope): Watched {
  const answers: Answer[] = [];
  const shown: Record<string, string> = {};
  const consoles: Watched['console'] = {};
  const notebook = createNotebook(given, (answer) => {
    answers.push(answer);
    if (answer.type === 'results') shown[answer.id] = answer.results.map(lineOfResult).join(' | ');
    if (answer.type === 'failed') shown[answer.id] = lineOfError(answer.error);
    if (answer.type === 'console') consoles[answer.id] = answer;
  });
  const settled = async () => {
    await rest(answers);
    return { ...shown };
  };
  return {
    answers,
    console: consoles,
    cells(cells) {
      for (const id of Object.keys(shown)) delete shown[id];
      notebook.take({ type: 'cells', cells: Object.entries(cells).map(([id, source]) => ({ id, source })) });
      return settled();
    },
    set(id, index, value) {
      notebook.take({ type: 'input', id, index, value });
      return settled();
    },
    run(id) {
      notebook.take({ type: 'run', id });
      return settled();
    },
    async check(answer, checks) {
      notebook.take({ type: 'check', id: 'exercise', answer, checks });
      await settled();
      return answers.flatMap((one) => (one.type === 'checked' ? [one.check] : []));
    },
  };
}

function lineOfResult({ name, value }: Extract<Answer, { type: 'results' }>['results'][number]): string {
  return name === undefined ? lineOfShown(value) : `${name} = ${lineOfShown(value)}`;
}

function lineOfError({ name, message, line, column }: Extract<Answer, { type: 'failed' }>['error']): string {
  const place = line === undefined ? '' : ` (${[line, column].filter((part) => part !== undefined).join(':')})`;
  return `${name}: ${message}${place}`;
}

/** Waits until nothing has been told for some turns of the event loop. */
async function rest(answers: readonly Answer[]): Promise<void> {
  for (let quiet = 0, told = answers.length; quiet < 25; quiet++) {
    await new Promise((resolve) => setImmediate(resolve));
    if (answers.length !== told) quiet = 0;
    told = answers.length;
  }
}
