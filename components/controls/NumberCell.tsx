// One number to type, of several that make a parameter; its text goes to whoever puts the parameter together.

import { useSignal } from '@preact/signals';

interface NumberCellProps {
  readonly name: string;
  readonly label: string;
  readonly value: number;
  readonly size: number;
  readonly onText: (text: string) => void;
}

export function NumberCell({ name, label, value, size, onText }: NumberCellProps) {
  const typed = useSignal<string | undefined>(undefined);
  return (
    <input
      class="number-cell"
      type="text"
      inputMode="decimal"
      name={name}
      aria-label={label}
      value={typed.value ?? String(value)}
      size={size}
      autocomplete="off"
      onInput={(event) => {
        typed.value = event.currentTarget.value;
        if (typed.value.trim() !== '') onText(typed.value);
      }}
      onBlur={() => (typed.value = undefined)}
    />
  );
}
