// A positive number over many powers of ten: dragged on a slider of decades, or typed beside it.

import { useSignal } from '@preact/signals';

interface LogSliderProps {
  readonly name: string;
  readonly id: string;
  readonly label: string;
  readonly typed: string;
  readonly min: number;
  readonly max: number;
  readonly value: number;
  readonly unit: string;
  readonly onText: (text: string) => void;
}

export function LogSlider({ name, id, label, typed: typedLabel, min, max, value, unit, onText }: LogSliderProps) {
  const typed = useSignal<string | undefined>(undefined);
  const at = (Math.log10(value) - Math.log10(min)) / (Math.log10(max) - Math.log10(min));
  return (
    <div class="control control-slider">
      <label for={id}>{label}</label>
      <span class="control-typed">
        <span class="control-unit">{unit}</span>
        <input
          type="text"
          inputMode="decimal"
          aria-label={typedLabel}
          value={typed.value ?? String(value)}
          autocomplete="off"
          onInput={(event) => {
            typed.value = event.currentTarget.value;
            if (typed.value.trim() !== '') onText(typed.value);
          }}
          onBlur={() => (typed.value = undefined)}
        />
      </span>
      <input
        id={id}
        type="range"
        name={name}
        min={Math.log10(min)}
        max={Math.log10(max)}
        step={0.1}
        value={Math.log10(value)}
        aria-valuetext={`${unit}${value}`}
        onInput={(event) => {
          typed.value = undefined;
          onText(twoDigits(Number(event.currentTarget.value)));
        }}
        style={{ '--at': at }}
      />
    </div>
  );
}

/** Ten to the power, in two significant digits, as text. */
function twoDigits(power: number): string {
  return String(Number((10 ** power).toPrecision(2)));
}
