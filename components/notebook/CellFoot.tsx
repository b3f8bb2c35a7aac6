// The line under a live cell: run, reset, copy; whether it was edited, and whether it is running.

import { useSignal } from '@preact/signals';
import { say, type Words } from '#params';

interface CellFootProps {
  readonly words: Words;
  readonly edited: boolean;
  readonly running: boolean;
  readonly run: () => void;
  readonly reset: () => void;
  readonly source: () => string;
}

export function CellFoot({ words, edited, running, run, reset, source }: CellFootProps) {
  const copied = useSignal('');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(source());
      copied.value = say(words, 'copied');
    } catch {
      copied.value = say(words, 'copy.refused');
    }
  };
  return (
    <>
      <button type="button" name="run" onClick={run}>
        {say(words, 'run')}
      </button>
      <button type="button" name="reset" aria-disabled={!edited} onClick={() => edited && reset()}>
        {say(words, 'reset')}
      </button>
      <button type="button" name="copy" onClick={copy}>
        {say(words, 'copy')}
      </button>
      <span class="cell-edited">{edited && say(words, 'edited')}</span>
      <span class="cell-running">{running && say(words, 'running')}</span>
      <span role="status">{copied}</span>
    </>
  );
}
