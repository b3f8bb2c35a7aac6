// A number to type, in the signs of the page's language. What is typed stays as it is until the field is left; an empty field keeps the last number.

import { useSignal } from '@preact/signals';
import { numeral, typedNumeral } from '#params';

interface NumberCellProps {
  readonly value: number;
  readonly size: number;
  readonly language: string;
  readonly onText: (text: string) => void;
  readonly name?: string;
  readonly id?: string;
  /** Its name for a screen reader, where no visible label is tied to its id. */
  readonly label?: string;
}

export function NumberCell({ value, size, language, onText, name, id, label }: NumberCellProps) {
  const typed = useSignal<string | undefined>(undefined);
  return (
    <input
      class="number-cell"
      type="text"
      inputMode="decimal"
      id={id}
      name={name}
      aria-label={label}
      value={typed.value ?? numeral(value, language)}
      size={size}
      autocomplete="off"
      onInput={(event) => {
        typed.value = event.currentTarget.value;
        if (typed.value.trim() !== '') onText(typedNumeral(typed.value, language));
      }}
      onBlur={() => (typed.value = undefined)}
    />
  );
}
