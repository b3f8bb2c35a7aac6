// Several numbers side by side, each a cell to type into: the parts of one parameter.

import type { NumbersParam } from '#params';
import { joined } from './joined.ts';
import { NumberCell } from './NumberCell.tsx';

interface NumbersFieldProps {
  readonly name: string;
  readonly param: NumbersParam;
  readonly label: string;
  readonly language: string;
  readonly values: readonly number[];
  readonly onText: (text: string) => void;
}

export function NumbersField({ name, param, label, language, values, onText }: NumbersFieldProps) {
  return (
    <>
      {values.map((value, index) => (
        <td key={index}>
          <NumberCell
            name={name}
            label={`${label}, ${index + 1}`}
            value={value}
            language={language}
            size={String(param.min).length + 1}
            onText={(text) => onText(joined(values, index, text))}
          />
        </td>
      ))}
    </>
  );
}
