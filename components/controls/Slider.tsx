// A number two ways: dragged on a slider, or typed beside it. The table's range is the control's range.

import { type NumberParam, say, type Words } from '#params';
import { NumberCell } from './NumberCell.tsx';

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
  const { min, max, step, unit } = param;
  return (
    <div class="control control-slider">
      <label for={id}>{label}</label>
      <span class="control-typed">
        <NumberCell
          value={value}
          language={say(words, 'language')}
          size={Math.max(3, String(max).length + 1)}
          label={say(words, 'typed', { label })}
          onText={onText}
        />
        {unit !== '' && <span class="control-unit">{unit}</span>}
      </span>
      <input
        id={id}
        type="range"
        name={name}
        min={min}
        max={max}
        step={step}
        value={value}
        onInput={(event) => onText(event.currentTarget.value)}
        style={{ '--at': (value - min) / (max - min) }}
      />
    </div>
  );
}
