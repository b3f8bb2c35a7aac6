// What the checks found: a sentence, and a list of them, each with what was given, expected and got where it failed.

import type { Checked } from '#cells/protocol.ts';
import { say } from '#params';
import type { Trial } from './bench.ts';
import { Coded } from './Coded.tsx';
import type { ExerciseSetting } from './setting.ts';

interface CheckResultsProps {
  /** Undefined before the first one: the line that will speak is there, and silent. */
  readonly trial: Trial | undefined;
  readonly setting: ExerciseSetting;
}

export function CheckResults({ trial, setting }: CheckResultsProps) {
  const { words } = setting;
  const checked = trial?.checked ?? [];
  return (
    <>
      <p class="exercise-sum" role="status">
        {trial && sentence(trial, setting)}
      </p>
      {checked.length > 0 && (
        <ol class="exercise-checks" aria-label={say(words, 'results')}>
          {checked.map((check, index) => (
            <OneCheck
              key={index}
              check={isRepeated(checked, index) ? { ...check, message: undefined } : check}
              setting={setting}
            />
          ))}
        </ol>
      )}
    </>
  );
}

function sentence({ checked, running, stopped }: Trial, { words }: ExerciseSetting): string {
  const [passed, total] = [checked.filter((check) => check.passed).length, checked.length];
  if (running) return say(words, 'checking', { done: total });
  if (stopped !== undefined) return say(words, stopped);
  return say(words, passed === total ? 'passed.all' : 'passed', { passed, total });
}

/** What was said of one check is not said again of the next. */
function isRepeated(checked: readonly Checked[], index: number): boolean {
  const { message } = checked[index]!;
  return message !== undefined && checked.findIndex((other) => other.message === message) < index;
}

function OneCheck({ check, setting }: { readonly check: Checked; readonly setting: ExerciseSetting }) {
  const { words, tasks, mistakes } = setting;
  const { task, name, passed, message } = check;
  const index = tasks.findIndex(({ id }) => id === task);
  const facts = (['given', 'expected', 'got'] as const).filter((key) => check[key] !== undefined);
  return (
    <li data-passed={passed}>
      <p>
        <b>{say(words, passed ? 'pass' : 'fail')}</b>{' '}
        {index >= 0 && tasks.length > 1 && (
          <span class="exercise-task">{say(words, 'task', { number: index + 1 })} </span>
        )}
        <Coded text={tasks[index]?.checks[name] ?? name} />
      </p>
      {facts.length > 0 && (
        <dl>
          {facts.map((key) => (
            <div key={key}>
              <dt>{say(words, key)}</dt>
              <dd>{check[key]}</dd>
            </div>
          ))}
        </dl>
      )}
      {message !== undefined && (
        <p class="exercise-message">
          <Coded text={mistakes[message] ?? message} /> {placeOf(check, setting)}
        </p>
      )}
    </li>
  );
}

function placeOf({ line, column }: Checked, { words }: ExerciseSetting): string {
  if (line === undefined) return '';
  return column === undefined ? say(words, 'at.line', { line }) : say(words, 'at.column', { line, column });
}
