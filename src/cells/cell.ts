// One cell of a notebook while it lives: what it shows, what its console says, the inputs it has asked for.
// When its text changes it is given up whole, and another takes its place.

import { type CellConsole, createConsole } from './cell-console.ts';
import { GIVEN_UP } from './generators.ts';
import { Asked, Chosen } from './inputs.ts';
import { lineOf } from './line.ts';
import type { Answer } from './protocol.ts';
import { show } from './show.ts';
import type { CellError, Result, Shown } from './shown.ts';

const MOST_SHOWN = 50; // values given to display() in one run
const UNTOLD = -1; // not even that a run has said nothing, which takes the lines of the one before it off the page

/** A cell's run and its results. `parts` are the results it must have before it is told: a name each, '' its last value. */
export class Cell {
  readonly id: string;
  readonly tell: (answer: Answer) => void;
  inputs: Chosen[] = [];
  #console: CellConsole;
  #displayed: Shown[] = [];
  #undisplayed = 0;
  #parts: readonly string[] = [];
  #values = new Map<string, Shown>();
  #failed = false;
  #complete = false;
  #alive = true;
  #computing = 0;
  #said = UNTOLD; // lines of the console that were told or counted
  #due = false;
  #timers = new Set<ReturnType<typeof setTimeout>>();
  #giveUp: (reason: Error) => void = () => {};
  /** Refused when the run is given up, so that nothing waits for it. */
  givenUp!: Promise<never>;

  constructor(id: string, tell: (answer: Answer) => void) {
    this.id = id;
    this.tell = (answer) => this.#alive && tell(answer);
    this.#console = this.begin([]);
  }

  /** Starts a run anew: nothing is shown, the console is empty, what was waited for is given up. */
  begin(parts: readonly string[]): CellConsole {
    this.stop();
    this.givenUp = new Promise((_, refuse) => {
      this.#giveUp = refuse;
    });
    this.givenUp.catch(() => {});
    this.#parts = parts;
    this.#values.clear();
    this.#displayed = [];
    this.#undisplayed = 0;
    this.inputs = [];
    this.#failed = false;
    this.#complete = false;
    this.#said = UNTOLD;
    this.#console = createConsole(() => this.#tellConsole());
    return this.#console;
  }

  /** Gives up what the run waits for. */
  stop(): void {
    this.#giveUp(new Error(GIVEN_UP));
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers.clear();
  }

  /** Gives up the cell for good: it tells nothing any more. */
  end(): void {
    this.#alive = false;
    this.stop();
  }

  /** What the cell's code finds under the names of its own. */
  own(): Readonly<Record<string, unknown>> {
    const { console } = this.#console;
    return {
      console,
      display: (value: unknown) => this.#display(value),
      view: (asked: unknown) => this.#view(asked),
      ...this.#ownTimers(),
    };
  }

  /** Runs a piece of the reader's code between `began` and `rested`; a piece within another is part of it. */
  compute = <T>(run: () => T): T => {
    if (this.#computing++ === 0) this.tell({ type: 'began', id: this.id });
    try {
      return run();
    } finally {
      if (--this.#computing === 0) this.#rest();
    }
  };

  /** Takes one result of the run; all are told once none is missing. */
  take(part: string, value: unknown): void {
    if (!this.#parts.includes(part)) return;
    const isSimple = value === null || (typeof value !== 'object' && typeof value !== 'function');
    if (part !== '' && typeof value === 'function') this.leaveOut(part);
    else this.#values.set(part, isSimple ? show(value) : this.compute(() => show(value)));
    this.#tellSoon();
  }

  /** Takes the end of the cell's code; names whose promises are open may still be missing. */
  complete(): void {
    this.#complete = true;
    this.#tellSoon();
  }

  /** Leaves out a result that would say nothing: an input's value, no value, or a function where its source stands. */
  leaveOut(part: string): void {
    this.#parts = this.#parts.filter((one) => one !== part);
    this.#tellSoon();
  }

  /** Tells an error in place of results; the first of a run is the one that counts. */
  fail(error: CellError): void {
    if (this.#failed) return;
    this.#failed = true;
    this.tell({ type: 'failed', id: this.id, error });
    this.#tellUntold();
  }

  #display(value: unknown): void {
    if (this.#displayed.length >= MOST_SHOWN) this.#undisplayed++;
    else this.#displayed.push(show(value));
    this.#tellSoon();
  }

  #view(asked: unknown): Chosen {
    if (!(asked instanceof Asked))
      throw new TypeError(`view: it takes an input, got ${lineOf(asked)}. Try view(Inputs.range([0, 10])).`);
    const chosen = new Chosen(asked);
    this.#displayed.push({ kind: 'input', index: this.inputs.length, input: chosen.input });
    this.inputs.push(chosen);
    return chosen;
  }

  #ownTimers() {
    const setOwn = (call: () => void, after = 0): ReturnType<typeof setTimeout> => {
      const timer = setTimeout(() => {
        this.#timers.delete(timer);
        try {
          this.compute(call);
        } catch (error) {
          this.fail({ kind: 'error', name: 'Error', message: lineOf(error) });
        }
      }, after);
      this.#timers.add(timer);
      return timer;
    };
    return { setTimeout: setOwn, clearTimeout: (timer: ReturnType<typeof setTimeout>) => clearTimeout(timer) };
  }

  /** Told after the code that shows has rested, once for all that it shows. */
  #tellSoon(): void {
    if (this.#due) return;
    this.#due = true;
    queueMicrotask(() => {
      this.#due = false;
      if (this.#complete && !this.#failed && this.#parts.every((part) => this.#values.has(part)))
        this.tell({ type: 'results', id: this.id, results: this.#results() });
    });
  }

  #results(): Result[] {
    const displayed = this.#displayed.map((value) =>
      value.kind === 'input' ? { value: { ...value, input: this.inputs[value.index]!.input } } : { value },
    );
    const more = { kind: 'plain', type: 'more', text: `… +${this.#undisplayed}` } as const;
    const parts = this.#parts.map((part) => ({ ...(part !== '' && { name: part }), value: this.#values.get(part)! }));
    return [...displayed, ...(this.#undisplayed > 0 ? [{ value: more }] : []), ...parts];
  }

  #rest(): void {
    this.tell({ type: 'rested', id: this.id });
    this.#tellUntold();
  }

  #tellUntold(): void {
    const { lines, dropped } = this.#console;
    if (lines.length + dropped > this.#said) this.#tellConsole();
  }

  #tellConsole(): void {
    const { lines, dropped } = this.#console;
    this.#said = lines.length + dropped;
    this.tell({ type: 'console', id: this.id, lines: [...lines], dropped });
  }
}
