// The arithmetic, a row a step, LayerNorm with RMSNorm beside it. Whole at first; step by step on demand,
// where the steps to come keep their place and their name, and hide their numbers.

import { useSignal } from '@preact/signals';
import { listed, say, type Words } from '#params';
import type { Norm } from './model.ts';
import type { TasteValues } from './params.ts';
import { type Line, type Row, rows, STEPS } from './series.ts';

const LAST = STEPS.length - 1;

export function Steps({ values, words }: { readonly values: TasteValues; readonly words: Words }) {
  const at = useSignal(LAST);
  const stepping = useSignal(false);
  const go = (to: number) => {
    stepping.value = true;
    at.value = Math.min(LAST, Math.max(0, to));
  };
  const showAll = () => {
    stepping.value = false;
    at.value = LAST;
  };
  return (
    <>
      <div class="steps-bar controls">
        <button type="button" name="first" onClick={() => go(0)}>
          {say(words, 'step.first')}
        </button>
        <button type="button" name="previous" aria-disabled={at.value === 0} onClick={() => go(at.value - 1)}>
          {say(words, 'step.previous')}
        </button>
        <button type="button" name="next" aria-disabled={at.value === LAST} onClick={() => go(at.value + 1)}>
          {say(words, 'step.next')}
        </button>
        <button type="button" name="whole" aria-disabled={!stepping.value} onClick={showAll}>
          {say(words, 'step.whole')}
        </button>
        <span role="status">{stepping.value ? position(at.value, values, words) : say(words, 'step.all')}</span>
      </div>
      <StepTable values={values} words={words} at={at.value} stepping={stepping.value} />
    </>
  );
}

/** The step at hand and, where it gives one number, what it gives. */
function position(at: number, values: TasteValues, words: Words): string {
  const row = rows(values, say(words, 'language'))[at]!;
  const result = listed(
    row.layer.map(({ is }) => is),
    words,
  );
  const slots = { step: at + 1, last: STEPS.length, name: say(words, `step.${row.step}`), result };
  return say(words, 'step.position', slots);
}

interface StepTableProps {
  readonly values: TasteValues;
  readonly words: Words;
  readonly at: number;
  readonly stepping: boolean;
}

function StepTable({ values, words, at, stepping }: StepTableProps) {
  const columns = values.x.length <= 4 ? values.x.length : Math.ceil(values.x.length / 2);
  return (
    <table class="steps" style={{ '--columns': columns }}>
      <thead>
        <tr>
          <th scope="col">{say(words, 'column.step')}</th>
          <th scope="col">{say(words, 'norm.layer')}</th>
          <th scope="col">{say(words, 'norm.rms')}</th>
        </tr>
      </thead>
      <tbody>
        {rows(values, say(words, 'language')).map((row, index) => (
          <tr
            key={row.step}
            class={`steps-${row.step}`}
            aria-current={stepping && index === at ? 'step' : undefined}
            data-to-come={index > at}
          >
            <th scope="row">
              <span class="steps-name">
                {index + 1}. {say(words, `step.${row.step}`)}
              </span>
              <span class="steps-said">{say(words, `said.${row.step}`, { count: values.x.length })}</span>
            </th>
            <Cell row={row} norm="layer" words={words} />
            <Cell row={row} norm="rms" words={words} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const SIGNED = ['difference', 'divide', 'gain', 'bias'];

function Cell({ row, norm, words }: { readonly row: Row; readonly norm: Norm; readonly words: Words }) {
  const lines = row[norm];
  const largest = lines.reduce((most, { value }) => Math.max(most, Math.abs(value)), 0);
  return (
    <td class={`steps-of-${norm}`} data-norm={say(words, `norm.${norm}`)}>
      {lines.length === 0 && <span class="steps-none">{say(words, `none.${row.step}`)}</span>}
      {lines.length === 1 && <One line={lines[0]!} />}
      {lines.length > 1 && (
        <span class="steps-lines">
          {lines.map((line, index) => (
            <Part key={index} line={line} size={SIGNED.includes(row.step) ? line.value / (largest || 1) : undefined} />
          ))}
        </span>
      )}
    </td>
  );
}

function One({ line: { how, is } }: { readonly line: Line }) {
  return (
    <span class="steps-one" dir="ltr">
      <span class="steps-how">{how} =</span> <b>{is}</b>
    </span>
  );
}

/** One number's line, with a bar to the right where it is positive and to the left where it is negative, -1 to 1. */
function Part({ line: { how, is }, size }: { readonly line: Line; readonly size: number | undefined }) {
  return (
    <span class="steps-part" dir="ltr">
      <span class="steps-how">{how}</span> <b>= {is}</b>
      {size !== undefined && <span class="steps-size" style={{ '--size': Number.isFinite(size) ? size : 0 }} />}
    </span>
  );
}
