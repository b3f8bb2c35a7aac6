// A number two ways: dragged on a slider, or typed beside it. The table's range is the control's range.

import { useSignal } from '@preact/signals';
import { type NumberParam, say, type Words } from '#params';

interface SliderProps {
  readonly name: string;
  readonly id: string;
  readonly param: NumberParam;
  readonly label: string;
  readonly words: Words;
  readonly value: number;
  readonly onText: (text: string) => void;
}

export function Slider({ name, id, param, label, words, value, onText }: SliderProps) {
  const typed = useSignal<string | undefined>(undefined);
  const take = (text: string) => {
    typed.value = text;
    if (text.trim() !== '') onText(text);
  };
  return (
    <div class="control control-slider">
      <label for={id}>{label}</label>
      <span class="control-typed">
        <input
          type="text"
          inputMode="decimal"
          aria-label={say(words, 'typed', { label })}
          value={typed.value ?? String(value)}
          onInput={(event) => take(event.currentTarget.value)}
          onBlur={() => (typed.value = undefined)}
          autocomplete="off"
          size={Math.max(3, String(param.max).length + 1)}
        />
        {param.unit !== '' && <span class="control-unit">{param.unit}</span>}
      </span>
      <input
        id={id}
        type="range"
        name={name}
        min={param.min}
        max={param.max}
        step={param.step}
        value={value}
        onInput={(event) => {
          typed.value = undefined;
          onText(event.currentTarget.value);
        }}
        style={{ '--at': (value - param.min) / (param.max - param.min) }}
      />
    </div>
  );
}
