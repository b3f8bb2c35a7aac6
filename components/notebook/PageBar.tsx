// What concerns all cells of the page at once: take back every change, keep them as a file, pass them on.

import { useSignal } from '@preact/signals';
import { say, type Words } from '#params';

interface PageBarProps {
  readonly words: Words;
  readonly resetAll: () => void;
  readonly download: () => Promise<void>;
  readonly link: () => Promise<string>;
}

/** The buttons, and what came of sharing. */
export function PageBar({ words, resetAll, download, link }: PageBarProps) {
  const { said, shown, share } = useSharing(words, link);
  return (
    <>
      <button type="button" name="reset-all" onClick={resetAll}>
        {say(words, 'reset.all')}
      </button>
      <button type="button" name="download" onClick={() => void download()}>
        {say(words, 'download')}
      </button>
      <button type="button" name="share" onClick={() => void share()}>
        {say(words, 'share')}
      </button>
      <span role="status">{said}</span>
      {shown.value !== '' && (
        <input
          type="text"
          readOnly
          value={shown}
          aria-label={say(words, 'share.link')}
          onFocus={(event) => event.currentTarget.select()}
        />
      )}
    </>
  );
}

/** Copies the link; where the browser refuses, the link is shown, to be copied by hand. */
function useSharing(words: Words, link: () => Promise<string>) {
  const said = useSignal('');
  const shown = useSignal('');
  const share = async () => {
    const address = await link();
    try {
      await navigator.clipboard.writeText(address);
      said.value = say(words, 'share.copied');
      shown.value = '';
    } catch {
      said.value = say(words, 'share.refused');
      shown.value = address;
    }
  };
  return { said, shown, share };
}
