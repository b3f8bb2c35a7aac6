// What there is to copy: one of four ways to write the same figure, what it weighs, and on what terms.

import { useSignal } from '@preact/signals';
import { say, type Words } from '#params';
import { CopyField } from '../CopyField.tsx';
import { addressOf } from '../paste.ts';
import { snippetsOf } from '../snippets.ts';
import type { Build } from './build.ts';

const KINDS = ['element', 'iframe', 'markdown', 'address'] as const;

interface PasteProps {
  readonly words: Words;
  readonly build: Build;
  readonly title: string;
  readonly licence: string;
}

export function Paste({ words, build, title, licence }: PasteProps) {
  const kind = useSignal<(typeof KINDS)[number]>('element');
  const spec = build.spec.value;
  const texts = { ...snippetsOf(spec), address: addressOf(spec) };
  const loses = ['markdown', 'address'].includes(kind.value) && texts.page !== texts.address;
  return (
    <>
      <fieldset class="builder-kinds">
        <legend>{say(words, 'kind')}</legend>
        {KINDS.map((name) => (
          <label key={name}>
            <input
              type="radio"
              name="kind"
              value={name}
              checked={name === kind.value}
              onChange={() => (kind.value = name)}
            />
            {say(words, `kind.${name}`)}
          </label>
        ))}
      </fieldset>
      <p class="sharing-about">
        {say(words, `about.${kind.value}`)} {loses && say(words, `loses.${kind.value}`)}
      </p>
      <CopyField words={words} name="snippet" text={texts[kind.value]} rows={6} />
      <p class="sharing-about">
        {say(words, 'weight', { weight: Math.round(build.shown.value.weight / 1000) })} {say(words, 'weight.more')}{' '}
        {say(words, 'licence', { licence, title })}
      </p>
    </>
  );
}
