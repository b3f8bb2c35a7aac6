// A line of text. What was typed stays in the field as it is, even where the figure uses only part of it.

import { useSignal } from '@preact/signals';
import type { TextParam } from '#params';

interface TextFieldProps {
  readonly name: string;
  readonly id: string;
  readonly param: TextParam;
  readonly label: string;
  readonly value: string;
  readonly note: string;
  readonly onText: (text: string) => void;
}

export function TextField({ name, id, param, label, value, note, onText }: TextFieldProps) {
  const typed = useSignal(value);
  const shown = param.read(typed.value).value === value ? typed.value : value;
  return (
    <div class="control control-text">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="text"
        name={name}
        value={shown}
        autocomplete="off"
        autocapitalize="characters"
        spellcheck={false}
        dir="auto"
        aria-describedby={`${id}-note`}
        onInput={(event) => {
          typed.value = event.currentTarget.value;
          onText(typed.value);
        }}
      />
      <p class="control-note" id={`${id}-note`}>
        {note}
      </p>
    </div>
  );
}
