// A task to set by a link: a title, a question, and for each control whether it is free, locked or hidden.

import { type Signal, signal, useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { say } from '#params';
import { TASK } from '#runtime/place.ts';
import { readTask, task } from '../task/task.ts';
import { Choice } from './Choice.tsx';
import { CopyField } from './CopyField.tsx';
import { linkOf, type Sharing } from './sharing.ts';

const HOLDS = ['free', 'lock', 'hide'] as const;
type Hold = (typeof HOLDS)[number];

export function TaskPart({ sharing }: { readonly sharing: Sharing }) {
  const { own, parameters, facts } = sharing;
  const { words } = facts;
  const set = useMemo(() => readTask(parameters.task.peek(), parameters.table), []);
  const title = useSignal(set.title);
  const question = useSignal(set.question);
  const holds = useMemo(() => Object.keys(parameters.table).map((name) => ({ name, chosen: holdOf(set, name) })), []);
  const held = (hold: Hold) => holds.flatMap(({ name, chosen }) => (chosen.value === hold ? name : [])).join(',');
  const texts = { task: title.value.trim(), ask: question.value.trim(), hide: held('hide'), lock: held('lock') };
  const isSet = Object.values(texts).some((text) => text !== '');
  return (
    <section aria-labelledby="sharing-set">
      <h3 id="sharing-set">{say(words, 'task')}</h3>
      <p class="sharing-about">{say(words, 'task.about')}</p>
      <label class="sharing-line">
        {say(words, 'task.title')}
        <input
          type="text"
          name="sharing-task-title"
          dir="auto"
          maxLength={task.task.most}
          value={title.value}
          onInput={(event) => (title.value = event.currentTarget.value)}
        />
      </label>
      <label class="sharing-line">
        {say(words, 'task.ask')}
        <textarea
          name="sharing-task-ask"
          dir="auto"
          maxLength={task.ask.most}
          rows={2}
          value={question.value}
          onInput={(event) => (question.value = event.currentTarget.value)}
        />
      </label>
      <fieldset class="sharing-choices sharing-holds">
        <legend>{say(words, 'task.controls')}</legend>
        {holds.map(({ name, chosen }) => (
          <Choice
            key={name}
            words={words}
            name={`task-${name}`}
            label={say(own, `param.${name}`)}
            options={HOLDS}
            chosen={chosen}
            labelOf={(hold) => say(words, `task.control.${hold}`)}
          />
        ))}
      </fieldset>
      {isSet ? (
        <CopyField words={words} name="task.link" text={linkWith(sharing, texts)} rows={2} />
      ) : (
        <p class="sharing-about">{say(words, 'task.none')}</p>
      )}
    </section>
  );
}

function holdOf({ hidden, locked }: ReturnType<typeof readTask>, name: string): Signal<Hold> {
  return signal<Hold>(hidden.includes(name) ? 'hide' : locked.includes(name) ? 'lock' : 'free');
}

/** The figure's link with a task, in place of the one that it may have. */
function linkWith(sharing: Sharing, texts: Readonly<Record<(typeof TASK)[number], string>>): string {
  const url = new URL(linkOf(sharing));
  for (const name of TASK) {
    const key = `${sharing.figure.id}.${name}`;
    if (texts[name] === '') url.searchParams.delete(key);
    else url.searchParams.set(key, texts[name]);
  }
  return url.href;
}
