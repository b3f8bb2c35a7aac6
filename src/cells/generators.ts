// Values that come over time: promises and generators, so held that whoever gives them up is free of them.

/** What a promise that was given up is refused with; the runtime hands on an error's message alone. */
export const GIVEN_UP = 'whisper-and-curry: given up';

/** A generator as the runtime knows it: next and return. */
export interface Steps {
  next(value?: unknown): unknown;
  return?(value?: unknown): unknown;
}

/** Milliseconds between two values of a generator, so that one without end leaves room for everything else. */
const PAUSE = 40;

/** Whether a value is a generator. */
export function isSteps(value: unknown): value is Steps {
  const steps = value as Steps | null;
  return typeof steps === 'object' && typeof steps?.next === 'function' && typeof steps.return === 'function';
}

/** Whether a value is a promise or behaves as one. */
export function isThenable(value: unknown): value is PromiseLike<unknown> {
  return typeof value === 'object' && value !== null && typeof (value as PromiseLike<unknown>).then === 'function';
}

/** Returns a generator's values at a walking pace, until `given` up; `compute` runs what is the reader's. */
export function paced(steps: Steps, given: Promise<never>, compute: <T>(run: () => T) => T): Steps {
  let first = true;
  const pull = (value: unknown) => compute(() => steps.next(value));
  const wait = () => new Promise((resolve) => setTimeout(resolve, PAUSE));
  return {
    next(value) {
      if (!first) return Promise.race([wait().then(() => pull(value)), given]);
      first = false;
      return Promise.race([pull(value), given]);
    },
    return: () => compute(() => steps.return?.()),
  };
}
