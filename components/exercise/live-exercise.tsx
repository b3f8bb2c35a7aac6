// An exercise comes alive: loaded at the first touch. The code becomes an editor, and what is written there is kept.

import { computed, effect, signal } from '@preact/signals';
import { render } from 'preact';
import type { CellError } from '#cells/shown.ts';
import { say } from '#params';
import { addStyle } from '#runtime/add-style.ts';
import { completionSource } from '../notebook/completion.ts';
import { coreDocs } from '../notebook/core-docs.ts';
import { createEditor } from '../notebook/editor.ts';
import { addLiveStyle } from '../notebook/live-style.ts';
import { keepAnswer, keptAnswer } from './answers.ts';
import { type Bench, createBench, type Trial } from './bench.ts';
import { ExerciseFoot } from './ExerciseFoot.tsx';
import css from './live-exercise.css?inline';
import { settingOf } from './setting.ts';

addLiveStyle();
addStyle(css);

/** Opens an exercise's editor where its code stands, with what the reader wrote last; once. */
export function openExercise(element: HTMLElement): void {
  if (element.dataset['editor'] !== undefined) return;
  element.dataset['editor'] = '';
  const setting = settingOf(element);
  const { title, start, checks, words } = setting;
  const id = element.dataset['exercise']!;
  const answer = signal(keptAnswer(id) ?? start);
  const discarded = signal<string | undefined>(undefined);
  const bench = createBench(id, checks);
  const check = () => bench.check(answer.value);
  const editor = createEditor(element.querySelector<HTMLElement>('[data-exercise-code] pre')!, {
    source: answer.value,
    label: say(words, 'editor', { title: title.replaceAll('`', '') }),
    description: say(words, 'editor.leave'),
    complete: completionSource(() => [], coreDocs),
    run: check,
    changed(text) {
      answer.value = text;
      if (text !== start) discarded.value = undefined;
      editor.mark(undefined);
      keepAnswer(id, text === start ? undefined : text);
    },
  });
  const reset = () => {
    const before = answer.value;
    editor.set(start);
    discarded.value = before;
  };
  const foot = element.querySelector<HTMLElement>('[data-exercise-foot]')!;
  foot.replaceChildren();
  render(
    <ExerciseFoot
      setting={setting}
      bench={bench}
      check={check}
      reset={computed(() => (answer.value === start ? undefined : reset))}
      undo={computed(() => (discarded.value === undefined ? undefined : () => editor.set(discarded.value!)))}
    />,
    foot,
  );
  watch(element, bench, (error) => editor.mark(error));
  editor.view.focus();
}

/** Opens the way to the solution after the first trial, and marks where an error was thrown. */
function watch(element: HTMLElement, { trial }: Bench, mark: (error: CellError | undefined) => void): void {
  effect(() => {
    if (trial.value === undefined) return;
    mark(errorOf(trial.value));
    if (!trial.value.running) element.dataset['checked'] = '';
  });
}

function errorOf({ checked }: Trial): CellError | undefined {
  const found = checked.find(({ line }) => line !== undefined);
  if (found === undefined) return undefined;
  const { message = '', line, column } = found;
  return { kind: 'error', name: '', message, line, column };
}
