// An input that a cell asks for. Where nobody listens it is shown as it stands, and cannot be set.

import type { Input, InputValue } from '#cells/shown.ts';
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
  const set = (value: InputValue) => onInput?.(index, value);
  const setText = ({ currentTarget }: { currentTarget: { value: string } }) => set(currentTarget.value);
  switch (input.type) {
    case 'range': {
      const { min, max, step, value } = input;
      const range = { min, max, step, value };
      return <input {...common} {...range} type="range" onInput={(event) => set(event.currentTarget.valueAsNumber)} />;
    }
    case 'toggle': {
      const { value } = input;
      return (
        <input {...common} type="checkbox" checked={value} onInput={(event) => set(event.currentTarget.checked)} />
      );
    }
    case 'select':
      return (
        <select {...common} onInput={setText}>
          {input.options.map((option) => (
            <option key={option} selected={option === input.value}>
              {option}
            </option>
          ))}
        </select>
      );
    case 'text':
      return <input {...common} type="text" value={input.value} onInput={setText} />;
  }
}
