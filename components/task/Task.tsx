// A task above a figure, set by the address that was opened. Its words are a stranger's: shown as text, and said to be
// from the link. It comes only where an address sets one.

import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { say, type Table, type Words } from '#params';
import { addStyle } from '#runtime/add-style.ts';
import type { Parameters } from '#runtime/parameters.ts';
import { holdBack } from './hold.ts';
import css from './task.css?inline';
import { readTask } from './task.ts';

export interface TaskProps {
  readonly id: string;
  readonly words: Words;
  readonly parameters: Parameters<Table>;
}

export function Task({ id, words, parameters }: TaskProps) {
  const box = useRef<HTMLElement>(null);
  const { title, question, ...task } = useMemo(() => readTask(parameters.task.peek(), parameters.table), []);
  // Before it is painted: from the first frame on it has its style, and what it holds back cannot be used.
  useLayoutEffect(() => {
    addStyle(css);
    const { hidden, locked, kept, faults } = task;
    parameters.bind({ fixed: [...hidden, ...locked], kept, faults });
    return holdBack(box.current!.closest('figure')!, hidden, locked);
  }, []);
  return (
    <section class="task" ref={box} aria-labelledby={`${id}-task`} hidden={title + question === ''}>
      <p class="task-from" id={`${id}-task`}>
        {say(words, 'task')}
      </p>
      {title !== '' && (
        <p class="task-title" dir="auto">
          {title}
        </p>
      )}
      {question !== '' && <p dir="auto">{question}</p>}
    </section>
  );
}
