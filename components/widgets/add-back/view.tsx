// The four-number layer on the page: the sum as a table that can be typed into, its strength, its skip.

import { useEffect, useMemo } from 'preact/hooks';
import { say, type Words } from '#params';
import { createParameters } from '#runtime/parameters.ts';
import { Controls } from '../../controls/Controls.tsx';
import { NumbersField } from '../../controls/NumbersField.tsx';
import { Frame } from '../../stage/Frame.tsx';
import { type AddBackValues, table } from './params.ts';
import { rows, summarize, sumOf, written } from './series.ts';
import '../widget.css';
import './add-back.css';

const NAMES = ['residual', 'branch', 'seed'] as const;

/** What the page hands to the figure. */
export interface AddBackProps {
  readonly id: string;
  readonly start: AddBackValues;
  readonly words: Words;
}

export default function AddBack({ id, start, words }: AddBackProps) {
  const parameters = useMemo(() => createParameters(table, id, start), []);
  useEffect(() => parameters.readAddress(), []);
  const values = parameters.values.value;
  return (
    <Frame
      id={id}
      widget="add-back"
      words={words}
      parameters={parameters}
      headline={summarize(words, values)}
      caption={say(words, 'caption')}
    >
      <SumTable values={values} words={words} onText={(text) => parameters.set('x', text)} />
      <Controls id={id} table={table} parameters={parameters} words={words} names={NAMES} />
    </Frame>
  );
}

/** A number drawn: to the right of the middle where it is positive, to the left where it is negative, -1 to 1. */
function Bar({ size }: { readonly size: number }) {
  return <span class="sum-bar" style={{ '--size': size }} />;
}

interface SumTableProps {
  readonly values: AddBackValues;
  readonly words: Words;
  readonly onText: (text: string) => void;
}

function SumTable({ values, words, onText }: SumTableProps) {
  const sum = sumOf(values);
  const language = say(words, 'language');
  const largest = Math.max(1, ...[...sum.x, ...sum.layer, ...sum.out].map(Math.abs));
  return (
    <table class="sum">
      <tbody>
        {rows(sum).map(({ name, values: numbers }) => (
          <tr key={name} class={`sum-${name}`} data-residual={values.residual}>
            <th scope="row">{say(words, name === 'out' ? `row.out.${values.residual}` : `row.${name}`)}</th>
            {name === 'x' ? (
              <NumbersField
                language={say(words, 'language')}
                name="x"
                param={table.x}
                label={say(words, 'param.x')}
                values={numbers}
                onText={onText}
              />
            ) : (
              numbers.map((value, index) => (
                <td key={index}>
                  {written(value, language)}
                  <Bar size={value / largest} />
                </td>
              ))
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
