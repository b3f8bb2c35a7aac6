// The seed of a figure's randomness: the next one by a button, any one by typing it.

import { useSignal } from '@preact/signals';
import type { NumberParam } from '#params';

interface SeedProps {
  readonly name: string;
  readonly id: string;
  readonly param: NumberParam;
  readonly label: string;
  readonly next: string;
  readonly value: number;
  readonly onText: (text: string) => void;
}

export function Seed({ name, id, param, label, next, value, onText }: SeedProps) {
  const typed = useSignal<string | undefined>(undefined);
  const following = value < param.max ? value + 1 : param.min;
  return (
    <div class="control control-seed">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="text"
        inputMode="numeric"
        name={name}
        size={String(param.max).length}
        value={typed.value ?? String(value)}
        autocomplete="off"
        onInput={(event) => {
          typed.value = event.currentTarget.value;
          if (typed.value.trim() !== '') onText(typed.value);
        }}
        onBlur={() => (typed.value = undefined)}
      />
      <button type="button" onClick={() => onText(String(following))}>
        {next}
      </button>
    </div>
  );
}
