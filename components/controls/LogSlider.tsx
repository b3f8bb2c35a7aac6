// A positive number over many powers of ten: dragged on a slider of decades, or typed beside it.

import { numeral, say, type Words } from '#params';
import { NumberCell } from './NumberCell.tsx';

interface LogSliderProps {
  readonly name: string;
  readonly id: string;
  readonly label: string;
  readonly words: Words;
  readonly min: number;
  readonly max: number;
  readonly value: number;
  readonly unit: string;
  readonly onText: (text: string) => void;
}

export function LogSlider({ name, id, label, words, min, max, value, unit, onText }: LogSliderProps) {
  const language = say(words, 'language');
  const [low, high, at] = [min, max, value].map(Math.log10) as [number, number, number];
  return (
    <div class="control control-slider">
      <label for={id}>{label}</label>
      <span class="control-typed">
        <span class="control-unit">{unit}</span>
        <NumberCell value={value} size={6} language={language} label={say(words, 'typed', { label })} onText={onText} />
      </span>
      <input
        id={id}
        type="range"
        name={name}
        min={low}
        max={high}
        step={0.1}
        value={at}
        aria-valuetext={`${unit}${numeral(value, language)}`}
        onInput={(event) => onText(twoDigits(Number(event.currentTarget.value)))}
        style={{ '--at': (at - low) / (high - low) }}
      />
    </div>
  );
}

/** Ten to the power, in two significant digits, as text. */
function twoDigits(power: number): string {
  return String(Number((10 ** power).toPrecision(2)));
}
