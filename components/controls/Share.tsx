// The button that opens the share dialog, loaded when it is pressed; where it cannot be had, the link is shown.

import { useSignal } from '@preact/signals';
import type { TargetedEvent } from 'preact';
import { say, type Table, type Words } from '#params';
import type { Parameters } from '#runtime/parameters.ts';
import './share.css';

interface ShareProps<T extends Table> {
  readonly words: Words;
  readonly parameters: Parameters<T>;
}

export function Share<T extends Table>({ words, parameters }: ShareProps<T>) {
  const link = useSignal('');
  const open = async ({ currentTarget }: TargetedEvent<HTMLButtonElement>) => {
    try {
      const { openDialog } = await import('../embedding/Dialog.tsx');
      await openDialog(currentTarget, words, parameters);
    } catch {
      link.value = parameters.link();
    }
  };
  return (
    <span class="share">
      <button type="button" aria-haspopup="dialog" onClick={open}>
        {say(words, 'share')}
      </button>
      <span role="status">{link.value && say(words, 'share.refused')}</span>
      {link.value && (
        <input
          type="text"
          readOnly
          value={link}
          aria-label={say(words, 'share.link')}
          onFocus={(event) => event.currentTarget.select()}
        />
      )}
    </span>
  );
}
