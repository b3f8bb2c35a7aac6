// Runs an exercise's checks on an answer, one after the other, and tells each as it ends.

import { closest } from 'fastest-levenshtein';
import { fault } from '#core/fault.ts';
import * as exercise from './exercise.ts';
import { type Evaluated, evaluateModule, moduleError } from './module.ts';
import { type Answer, type Checked, LIMITS, type Request } from './protocol.ts';
import type { Scope } from './scope.ts';
import type { CellError } from './shown.ts';

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
  if ('kind' in list) return tell(unreadable(id, 'checks', list));
  const answered = await computing(() => evaluateModule('answer', answer, scope)).catch((error) => moduleError(error));
  for (const [index, check] of list.entries()) {
    const outcome = 'kind' in answered ? failed(answered) : await tried(check, answered, computing);
    const { task, name } = check;
    tell({ type: 'checked', id, check: { task, name, ...told(outcome) }, done: index === list.length - 1 });
  }
}

async function checksOf(source: string, scope: Scope): Promise<readonly exercise.Check[]> {
  const { checks } = (await evaluateModule('checks', source, { ...scope, ...exercise })).exports;
  if (Array.isArray(checks) && checks.length > 0) return checks as exercise.Check[];
  throw fault('checks', 'a module must export const checks: Check[]', Array.isArray(checks) ? 'an empty one' : 'none');
}

function unreadable(id: string, task: string, error: CellError): Answer {
  return { type: 'checked', id, check: { task, name: task, ...failed(error) }, done: true };
}

/** An outcome, and where in the answer an error was thrown. */
type Placed = exercise.Outcome & Pick<Checked, 'line' | 'column'>;

function failed({ name, message, line, column }: CellError): Placed {
  return { passed: false, message: `${name}: ${message}`, ...(line && { line }), ...(column && { column }) };
}

async function tried(
  check: exercise.Check,
  { exports, errorOf }: Evaluated,
  computing: <T>(run: () => T | Promise<T>) => Promise<T>,
): Promise<Placed> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<Placed>((resolve) => {
    const { message } = fault(check.name, `a check must end within ${LIMITS.waiting / 1000} s`, 'a promise still open');
    timer = setTimeout(() => resolve({ passed: false, message }), LIMITS.waiting);
  });
  try {
    return await Promise.race([computing(() => check.run(guarded(exports))), late]);
  } catch (error) {
    return failed(errorOf(error));
  } finally {
    clearTimeout(timer);
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

/** Only what a page may be told leaves here, as texts and numbers. */
function told(outcome: Placed | undefined): Omit<Checked, 'task' | 'name'> {
  const { given, expected, got, message, line, column } = outcome ?? {};
  const texts = Object.entries({ given, expected, got, message }).filter(([, text]) => text !== undefined);
  return {
    passed: outcome?.passed === true,
    ...Object.fromEntries(texts.map(([key, text]) => [key, String(text)])),
    ...(typeof line === 'number' && { line }),
    ...(typeof column === 'number' && { column }),
  };
}
