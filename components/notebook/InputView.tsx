// An input that a cell asks for. Where nobody listens it is shown as it stands, and cannot be set.

import type { Input } from '#cells/shown.ts';
import { say } from '#params';
import type { Setting } from './setting.ts';

interface InputViewProps {
  readonly index: number;
  readonly input: Input;
  readonly setting: Setting;
}

/** A slider, a switch, a choice or a field, with its label. */
export function InputView({ index, input, setting }: InputViewProps) {
  const id = `${setting.id}-input-${index}`;
  const label = input.label || say(setting.words, 'input', { number: index + 1 });
  return (
    <p class={`cell-input cell-input-${input.type}`}>
      <label for={id}>{label}</label>
      <Field id={id} index={index} input={input} setting={setting} />
      {input.type === 'range' && <output for={id}>{input.value}</output>}
    </p>
  );
}

function Field({ id, index, input, setting: { onInput } }: InputViewProps & { readonly id: string }) {
  const common = { id, disabled: onInput === undefined, 'data-input': index };
  switch (input.type) {
    case 'range': {
      const { min, max, step, value } = input;
      return (
        <input
          {...common}
          type="range"
          min={min}
          max={max}
          step={step}
          value={value}
          onInput={(event) => onInput?.(index, event.currentTarget.valueAsNumber)}
        />
      );
    }
    case 'toggle':
      return (
        <input
          {...common}
          type="checkbox"
          checked={input.value}
          onInput={(event) => onInput?.(index, event.currentTarget.checked)}
        />
      );
    case 'select':
      return (
        <select {...common} onInput={(event) => onInput?.(index, event.currentTarget.value)}>
          {input.options.map((option) => (
            <option key={option} selected={option === input.value}>
              {option}
            </option>
          ))}
        </select>
      );
    case 'text':
      return (
        <input
          {...common}
          type="text"
          value={input.value}
          onInput={(event) => onInput?.(index, event.currentTarget.value)}
        />
      );
  }
}
