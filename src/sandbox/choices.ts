// What a reader has set lasts longer than a worker: the next one asks for the same inputs, and is given the same values.

import type { Answer, Request } from '#cells/protocol.ts';

/** An input that the reader has set. */
export type Choice = Extract<Request, { type: 'input' }>;

/** The values that a reader has set, and which cells have yet to hear of them. */
export interface Choices {
  /** Notes what is set; a cell that is edited or run again stands at its own values. */
  readonly asked: (request: Request) => void;
  /** A worker begins that knows of none. */
  readonly renew: () => void;
  /** Returns what to tell the worker, once its cell has shown its inputs for the first time. */
  readonly due: (answer: Answer) => readonly Choice[];
}

/** Returns an empty record of choices. */
export function createChoices(): Choices {
  const sources = new Map<string, string>();
  const chosen = new Map<string, Map<number, Choice>>();
  let unheard = new Set<string>();
  let shown = new Set<string>(); // cells whose inputs the worker has
  const choose = (choice: Choice) => {
    if (!shown.has(choice.id)) unheard.add(choice.id);
    const ofCell = chosen.get(choice.id) ?? new Map<number, Choice>();
    chosen.set(choice.id, ofCell.set(choice.index, choice));
  };
  const forget = (id: string) => {
    chosen.delete(id);
    shown.delete(id);
  };
  return {
    asked(request) {
      if (request.type === 'input') choose(request);
      if (request.type === 'run') forget(request.id);
      if (request.type !== 'cells') return;
      for (const { id, source } of request.cells) {
        if (sources.get(id) !== source) forget(id);
        sources.set(id, source);
      }
    },
    renew() {
      unheard = new Set(chosen.keys());
      shown = new Set();
    },
    due(answer) {
      if (answer.type !== 'results') return [];
      shown.add(answer.id);
      if (!unheard.delete(answer.id)) return [];
      return Array.from(chosen.get(answer.id)?.values() ?? []);
    },
  };
}
