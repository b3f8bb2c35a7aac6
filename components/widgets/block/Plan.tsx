// The wiring as drawn: lines and boxes on one side, on the other a choice of wires in the order of flow.

import { useEffect, useRef } from 'preact/hooks';
import { say, type Words } from '#params';
import type { Parameters } from '#runtime/parameters.ts';
import { ACROSS, flows, placeOf, ROW, ROWS, type Row } from './flow.ts';
import type { Stack } from './model.ts';
import type { BlockValues, table } from './params.ts';
import { shapeOf } from './series.ts';

interface PlanProps {
  readonly id: string;
  readonly words: Words;
  readonly stack: Stack;
  readonly parameters: Parameters<typeof table>;
}

export function Plan({ id, words, stack, parameters }: PlanProps) {
  const values = parameters.values.value;
  const box = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    const early = box.current!.querySelector<HTMLInputElement>('input:checked:not([checked])');
    if (early) parameters.set('wire', early.value); // chosen before the figure's script came
  }, []);
  return (
    <fieldset class="plan" ref={box} data-sets="wire">
      <legend>{say(words, 'param.wire')}</legend>
      <Drawing values={values} />
      <div class="plan-rows">
        {ROWS.map((row, i) =>
          'wire' in row ? (
            <label key={row.wire} class="plan-wire">
              <input
                type="radio"
                name={`${id}-wire`}
                value={row.wire}
                checked={row.wire === values.wire}
                onChange={() => parameters.set('wire', row.wire)}
              />
              <span>{say(words, `option.wire.${row.wire}`)}</span> <small>{shapeOf(stack, row.wire)}</small>
            </label>
          ) : (
            <p key={`${i}`} class="plan-step">
              {say(words, row.step === 'taste' ? `step.${values.norm}` : `step.${row.step}.${values.residual}`)}
            </p>
          ),
        )}
      </div>
    </fieldset>
  );
}

function Drawing({ values }: { readonly values: BlockValues }) {
  return (
    <svg class="plan-drawing" viewBox={`0 0 ${ACROSS} ${ROW * ROWS.length}`} aria-hidden="true">
      {flows(values).map(({ from, path, skip }) => (
        <path
          key={path}
          d={path}
          class={`flow ${skip ? 'flow-skip' : ''} ${from === values.wire ? 'flow-chosen' : ''}`}
        />
      ))}
      {ROWS.map((row, i) => (
        <Mark key={`${i}`} row={row} i={i} values={values} />
      ))}
    </svg>
  );
}

/** A dot for a wire, larger where it is chosen; a box for a step, none where nothing is tasted; a plus where two meet. */
function Mark({ row, i, values }: { readonly row: Row; readonly i: number; readonly values: BlockValues }) {
  const { x, y } = placeOf(row, i);
  if ('step' in row) {
    if (row.step === 'taste' && values.norm === 'none') return null;
    return <rect class={`flow-${row.step}`} x={x - 14} y={y - 9} width="28" height="18" rx="4" />;
  }
  const chosen = row.wire === values.wire;
  const added = values.residual === 'on' && (row.wire === 'attended' || row.wire === 'out');
  return (
    <g class={chosen ? 'flow-dot flow-dot-chosen' : 'flow-dot'}>
      <circle cx={x} cy={y} r={added ? 9 : chosen ? 7 : 4.5} />
      {added && <path d={`M${x - 5} ${y}h10M${x} ${y - 5}v10`} />}
    </g>
  );
}
