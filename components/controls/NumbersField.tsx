// Several numbers side by side, each a cell to type into: the parts of one parameter.

import { useSignal } from '@preact/signals';
import type { NumbersParam } from '#params';

interface NumbersFieldProps {
  readonly name: string;
  readonly param: NumbersParam;
  readonly label: string;
  readonly values: readonly number[];
  readonly onText: (text: string) => void;
}

export function NumbersField({ name, param, label, values, onText }: NumbersFieldProps) {
  const typed = useSignal<{ readonly index: number; readonly text: string } | undefined>(undefined);
  const take = (index: number, text: string) => {
    typed.value = { index, text };
    const part = text.replaceAll(',', '.'); // a comma within a cell is a decimal comma, not one more number
    if (text.trim() !== '') onText(values.map((value, i) => (i === index ? part : value)).join(','));
  };
  return (
    <>
      {values.map((value, index) => (
        <td key={index}>
          <input
            type="text"
            inputMode="decimal"
            name={name}
            aria-label={`${label}, ${index + 1}`}
            value={typed.value?.index === index ? typed.value.text : String(value)}
            size={String(param.min).length + 1}
            autocomplete="off"
            onInput={(event) => take(index, event.currentTarget.value)}
            onBlur={() => (typed.value = undefined)}
          />
        </td>
      ))}
    </>
  );
}
