// Inputs a reader can set: what a cell asks for with Inputs.range and its kin, and the values that come of them.

import { fault } from '#core/fault.ts';
import type { Input, InputValue } from './shown.ts';

/** An input that a cell has asked for; `meaning` turns what the page sends into what the cell's name stands for. */
export class Asked {
  readonly input: Input;
  readonly meaning: (given: InputValue) => unknown;
  constructor(input: Input, meaning: (given: InputValue) => unknown) {
    this.input = input;
    this.meaning = meaning;
  }
}

interface RangeOptions {
  readonly label?: string;
  readonly value?: number;
  readonly step?: number;
}

/** Returns a slider from `min` to `max`; its value is the middle unless said, its step 1 or a hundredth. */
function range([min, max]: readonly [number, number] = [0, 1], options: RangeOptions = {}): Asked {
  if (!(Number.isFinite(min) && Number.isFinite(max) && min < max))
    throw fault('Inputs.range', 'a range must be [least, largest], two numbers', `[${min}, ${max}]`);
  const whole = Number.isInteger(min) && Number.isInteger(max) && max - min >= 2;
  const { label = '', step = whole ? 1 : (max - min) / 100, value = middle(min, max, step) } = options;
  if (!(step > 0)) throw fault('Inputs.range', 'step must be more than 0', step);
  const kept = (given: InputValue) => {
    const number = Number(given);
    return Number.isFinite(number) ? Math.min(max, Math.max(min, number)) : value;
  };
  return new Asked({ type: 'range', label: String(label), min, max, step, value: kept(value) }, kept);
}

function middle(min: number, max: number, step: number): number {
  return min + Math.round((max - min) / 2 / step) * step;
}

/** Returns a switch; its value is false unless said. */
function toggle({ label = '', value = false }: { readonly label?: string; readonly value?: boolean } = {}): Asked {
  return new Asked({ type: 'toggle', label: String(label), value: value === true }, (given) => given === true);
}

/** Returns a choice among the entries of an array, or the names of a Map or an object; its value is the first unless said. */
function select(
  from: Iterable<unknown> | object,
  options: { readonly label?: string; readonly value?: unknown } = {},
): Asked {
  const choices = choicesOf(from);
  const first = choices.keys().next();
  if (first.done) throw fault('Inputs.select', 'there must be something to choose from', 'nothing');
  const started = [...choices].find(([, value]) => Object.is(value, options.value))?.[0] ?? first.value;
  const input = {
    type: 'select',
    label: String(options.label ?? ''),
    options: [...choices.keys()],
    value: started,
  } as const;
  return new Asked(input, (given) => choices.get(choices.has(String(given)) ? String(given) : started));
}

function choicesOf(from: Iterable<unknown> | object): Map<string, unknown> {
  if (from instanceof Map) return new Map(Array.from(from, ([name, value]) => [String(name), value]));
  if (Symbol.iterator in from) return new Map(Array.from(from as Iterable<unknown>, (value) => [String(value), value]));
  return new Map(Object.entries(from));
}

const LONGEST = 10_000;

/** Returns a field for text, empty unless said. */
function text({ label = '', value = '' }: { readonly label?: string; readonly value?: string } = {}): Asked {
  const cut = (given: InputValue) => String(given).slice(0, LONGEST);
  return new Asked({ type: 'text', label: String(label), value: cut(value) }, cut);
}

/** What a cell finds under the name Inputs. */
export const Inputs = { range, toggle, select, text } as const;

/** The values of one input as they are set: a generator that waits for the reader. */
export class Chosen {
  #asked: Asked;
  #now: InputValue;
  #fresh = true;
  #waiting: ((step: IteratorResult<unknown>) => void) | undefined;

  constructor(asked: Asked) {
    this.#asked = asked;
    this.#now = asked.input.value;
  }

  /** The input with the value that the reader has set last. */
  get input(): Input {
    return { ...this.#asked.input, value: this.#now } as Input;
  }

  set(given: InputValue): void {
    const { type } = this.#asked.input;
    this.#now =
      type === 'toggle' ? given === true : type === 'range' ? (this.#asked.meaning(given) as number) : String(given);
    this.#fresh = true;
    this.#waiting?.(this.#take());
    this.#waiting = undefined;
  }

  next(): Promise<IteratorResult<unknown>> | IteratorResult<unknown> {
    if (this.#fresh) return this.#take();
    return new Promise((resolve) => {
      this.#waiting = resolve;
    });
  }

  return(): IteratorResult<unknown> {
    const step = { done: true, value: undefined } as const;
    this.#waiting?.(step);
    return step;
  }

  /** In its own cell the name is this generator still, which is no number. */
  [Symbol.toPrimitive](): never {
    throw new TypeError('view: a value that is set must be used in another cell, got its own. Move what uses it.');
  }

  #take(): IteratorResult<unknown> {
    this.#fresh = false;
    return { done: false, value: this.#asked.meaning(this.#now) };
  }
}
