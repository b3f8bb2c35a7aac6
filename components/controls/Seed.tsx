// The seed of a figure's randomness: the next one by a button, any one by typing it.

import type { NumberParam } from '#params';
import { NumberCell } from './NumberCell.tsx';

interface SeedProps {
  readonly name: string;
  readonly id: string;
  readonly param: NumberParam;
  readonly label: string;
  readonly next: string;
  readonly language: string;
  readonly value: number;
  readonly onText: (text: string) => void;
}

export function Seed({ name, id, param, label, next, language, value, onText }: SeedProps) {
  const following = value < param.max ? value + 1 : param.min;
  return (
    <div class="control control-seed">
      <label for={id}>{label}</label>
      <NumberCell
        name={name}
        id={id}
        value={value}
        language={language}
        size={String(param.max).length}
        onText={onText}
      />
      <button type="button" onClick={() => onText(String(following))}>
        {next}
      </button>
    </div>
  );
}
