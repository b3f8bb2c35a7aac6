// The door to the fifty crowds: they are fetched when somebody opens it, since most readers do not.

import { useSignal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { say, type Words } from '#params';
import type { TelephoneState } from './state.ts';

/** How many crowds there are. */
export const CROWDS = 50;

/** What the crowds are shown of. */
export interface CrowdsProps {
  readonly state: TelephoneState;
  readonly words: Words;
}

export function CrowdsDoor({ state, words }: CrowdsProps) {
  const open = useSignal(false);
  const inside = useSignal<ComponentType<CrowdsProps> | undefined>(undefined);
  const turn = async () => {
    open.value = !open.value;
    inside.value ??= (await import('./Crowds.tsx').catch(() => undefined))?.default;
    if (!inside.value) open.value = false; // they could not be fetched; the next try may do better
  };
  const Crowds = inside.value;
  return (
    <div class="crowds">
      <button type="button" aria-expanded={open.value} onClick={turn}>
        {say(words, 'crowds', { count: CROWDS })}
      </button>
      {open.value && Crowds && <Crowds state={state} words={words} />}
    </div>
  );
}
