// A text to be copied: shown whole, with a button; where copying is refused, it stands there selected.

import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { say, type Words } from '#params';

interface CopyFieldProps {
  readonly words: Words;
  readonly name: string;
  readonly text: string;
  readonly rows: number;
}

export function CopyField({ words, name, text, rows }: CopyFieldProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const told = useSignal('');
  useEffect(() => {
    told.value = ''; // what was copied is not this text
  }, [text]);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      told.value = say(words, 'copied');
    } catch {
      field.current!.focus();
      field.current!.select();
      told.value = say(words, 'refused');
    }
  };
  return (
    <div class="sharing-copy">
      <label for={`sharing-${name}`}>{say(words, name)}</label>
      <textarea
        id={`sharing-${name}`}
        ref={field}
        readOnly
        dir="ltr"
        rows={rows}
        value={text}
        spellcheck={false}
        onFocus={(event) => event.currentTarget.select()}
      />
      <div class="sharing-row">
        <button type="button" name={`copy-${name}`} aria-describedby={`sharing-${name}`} onClick={copy}>
          {say(words, 'copy')}
        </button>
        <span role="status">{told}</span>
      </div>
    </div>
  );
}
