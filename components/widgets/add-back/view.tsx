// The four-number layer on the page: the sum as a table that can be typed into, its strength, its skip.

import { computed } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import { say, type Words } from '#params';
import { createParameters } from '#runtime/parameters.ts';
import { Faults } from '../../controls/Faults.tsx';
import { NumbersField } from '../../controls/NumbersField.tsx';
import { Seed } from '../../controls/Seed.tsx';
import { Share } from '../../controls/Share.tsx';
import { Slider } from '../../controls/Slider.tsx';
import { Toggle } from '../../controls/Toggle.tsx';
import { type AddBackValues, table } from './params.ts';
import { rows, summarize, sumOf, written } from './series.ts';
import '../widget.css';
import './add-back.css';

/** What the page hands to the figure. */
export interface AddBackProps {
  readonly id: string;
  readonly start: AddBackValues;
  readonly words: Words;
}

export default function AddBack({ id, start, words }: AddBackProps) {
  const parameters = useMemo(() => createParameters(table, id, start), []);
  const summary = useMemo(() => computed(() => summarize(words, parameters.values.value)), []);
  useEffect(() => parameters.readAddress(), []);
  const { set, reset, link, faults } = parameters;
  const values = parameters.values.value;
  const label = (name: string) => say(words, `param.${name}`);
  return (
    <figure class="widget add-back" data-widget="add-back" id={id}>
      <output class="headline">{summary}</output>
      <SumTable values={values} words={words} onText={(text) => set('x', text)} />
      <fieldset class="controls">
        <legend class="visually-hidden">{say(words, 'controls')}</legend>
        <Toggle
          name="residual"
          param={table.residual}
          label={label('residual')}
          value={values.residual}
          onText={(text) => set('residual', text)}
        />
        <Slider
          name="branch"
          id={`${id}-branch`}
          param={table.branch}
          label={label('branch')}
          value={values.branch}
          onText={(text) => set('branch', text)}
        />
        <Seed
          name="seed"
          id={`${id}-seed`}
          param={table.seed}
          label={label('seed')}
          next={say(words, 'seed.next')}
          value={values.seed}
          onText={(text) => set('seed', text)}
        />
        <Faults faults={faults.value} words={words} />
      </fieldset>
      <figcaption>{say(words, 'caption')}</figcaption>
      <div class="widget-foot">
        <button type="button" onClick={reset}>
          {say(words, 'reset')}
        </button>
        <Share words={words} link={link} />
      </div>
    </figure>
  );
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
              <NumbersField name="x" param={table.x} label={say(words, 'param.x')} values={numbers} onText={onText} />
            ) : (
              numbers.map((value, index) => (
                <td key={index}>
                  {written(value, language)}
                  <span class="sum-bar" style={{ '--size': value / largest }} />
                </td>
              ))
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
