// Runs an exercise's checks on an answer, one after the other, and tells each as it ends.

import { closest } from 'fastest-levenshtein';
import { fault } from '#core/fault.ts';
import * as exercise from './exercise.ts';
import { evaluateModule, moduleError } from './module.ts';
import { type Answer, type Checked, LIMITS, type Request } from './protocol.ts';
import type { Scope } from './scope.ts';

type CheckRequest = Extract<Request, { type: 'check' }>;
type Tell = (answer: Answer) => void;

/** Evaluates answer and checks apart from the cells and tells one `checked` for each check, the last one `done`. */
export async function runChecks({ id, answer, checks }: CheckRequest, scope: Scope, tell: Tell): Promise<void> {
  const computing = async <T>(run: () => T | Promise<T>): Promise<T> => {
    tell({ type: 'began', id });
    let given: T | Promise<T>;
    try {
      given = run();
    } finally {
      tell({ type: 'rested', id });
    }
    return await given;
  };
  const list = await computing(() => checksOf(checks, scope)).catch((error) => moduleError(error));
  if (typeof list === 'string') return tell(unreadable(id, 'checks', list));
  const exports = await computing(() => evaluateModule('answer', answer, scope)).catch((error) => moduleError(error));
  for (const [index, check] of list.entries()) {
    const outcome = typeof exports === 'string' ? failed(exports) : await tried(check, guarded(exports), computing);
    const { task, name } = check;
    tell({ type: 'checked', id, check: { task, name, ...told(outcome) }, done: index === list.length - 1 });
  }
}

async function checksOf(source: string, scope: Scope): Promise<readonly exercise.Check[]> {
  const { checks } = await evaluateModule('checks', source, { ...scope, ...exercise });
  if (Array.isArray(checks) && checks.length > 0) return checks as exercise.Check[];
  throw fault('checks', 'a module must export const checks: Check[]', Array.isArray(checks) ? 'an empty one' : 'none');
}

function unreadable(id: string, task: string, message: string): Answer {
  return { type: 'checked', id, check: { task, name: task, passed: false, message }, done: true };
}

const failed = (message: string): exercise.Outcome => ({ passed: false, message });

async function tried(
  check: exercise.Check,
  answer: Readonly<Record<string, unknown>>,
  computing: <T>(run: () => T | Promise<T>) => Promise<T>,
): Promise<exercise.Outcome> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<exercise.Outcome>((resolve) => {
    const { message } = fault(check.name, `a check must end within ${LIMITS.waiting / 1000} s`, 'a promise still open');
    timer = setTimeout(() => resolve(failed(message)), LIMITS.waiting);
  });
  try {
    return await Promise.race([computing(() => check.run(answer)), late]);
  } catch (error) {
    return failed(messageOf(error));
  } finally {
    clearTimeout(timer);
  }
}

function messageOf(error: unknown): string {
  try {
    return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  } catch {
    return typeof error;
  }
}

/** An answer that says which export is missing, where a check asks for one that is not there. */
function guarded(exports: Record<string, unknown>): Readonly<Record<string, unknown>> {
  const names = Object.keys(exports);
  return new Proxy(exports, {
    get(target, name) {
      if (typeof name === 'symbol' || Object.hasOwn(target, name)) return Reflect.get(target, name);
      const hint = names.length > 0 ? `Did you mean ${closest(name, names)}?` : 'Write export in front of it.';
      throw fault('answer', `${name} must be exported`, names.join(', ') || 'nothing', hint);
    },
  });
}

/** Only what a page may be told leaves here, as texts. */
function told(outcome: exercise.Outcome | undefined): Omit<Checked, 'task' | 'name'> {
  const { given, expected, got, message } = outcome ?? {};
  const texts = Object.entries({ given, expected, got, message }).filter(([, text]) => text !== undefined);
  return { passed: outcome?.passed === true, ...Object.fromEntries(texts.map(([key, text]) => [key, String(text)])) };
}
