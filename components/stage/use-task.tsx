// The task that an address sets above a figure; what shows it is loaded only where there is one.

import { useSignal, useSignalEffect } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import type { Table, Words } from '#params';
import type { Parameters } from '#runtime/parameters.ts';

/** Returns what stands above the figure; where it cannot be had, the figure is played without it. */
export function useTask(id: string, words: Words, parameters: Parameters<Table>): ComponentChildren {
  const shown = useSignal<ComponentChildren>(null);
  useSignalEffect(() => {
    const asked = parameters.task.value;
    if (asked.length === 0) return;
    import('../task/Task.tsx').then(
      ({ Task }) => (shown.value = <Task id={id} words={words} parameters={parameters} />),
      () => parameters.bind({ fixed: [], kept: asked, faults: [] }),
    );
  });
  return shown.value;
}
