// A button that copies the link to the figure as it stands; where copying is refused, the link is shown to copy by hand.

import { useSignal } from '@preact/signals';
import { say, type Words } from '#params';

export function Share({ words, link }: { readonly words: Words; readonly link: () => string }) {
  const copied = useSignal('');
  const shown = useSignal('');
  const copy = async () => {
    const address = link();
    try {
      await navigator.clipboard.writeText(address);
      shown.value = '';
      copied.value = say(words, 'share.copied');
    } catch {
      shown.value = address;
      copied.value = say(words, 'share.refused');
    }
  };
  return (
    <span class="share">
      <button type="button" onClick={copy}>
        {say(words, 'share')}
      </button>
      <span role="status">{copied}</span>
      {shown.value !== '' && (
        <input
          type="text"
          readOnly
          value={shown}
          aria-label={say(words, 'share.link')}
          onFocus={(event) => event.currentTarget.select()}
        />
      )}
    </span>
  );
}
