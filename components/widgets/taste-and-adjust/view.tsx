// LayerNorm by hand on the page: the numbers, what can be done to them, the steps, the drawing, the seasoning.

import { computed, useSignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import { say, type Words } from '#params';
import { createParameters, type Parameters } from '#runtime/parameters.ts';
import { Controls } from '../../controls/Controls.tsx';
import { Frame } from '../../stage/Frame.tsx';
import { Directions } from './Directions.tsx';
import { Moves } from './Moves.tsx';
import { type TasteValues, table } from './params.ts';
import { Steps } from './Steps.tsx';
import { summarize } from './series.ts';
import { Tastes } from './Tastes.tsx';
import '../widget.css';
import './taste-and-adjust.css';

const NAMES = ['gain', 'bias', 'epsilon'] as const;

/** What the page hands to the figure. */
export interface TasteProps {
  readonly id: string;
  readonly start: TasteValues;
  readonly words: Words;
}

export default function TasteAndAdjust({ id, start, words }: TasteProps) {
  const parameters = useMemo(() => createParameters(table, id, start), []);
  const others = useMemo(() => withoutFaultsOf('x', parameters), []);
  const resets = useSignal(0);
  const reset = () => {
    parameters.reset();
    resets.value += 1; // the steps begin anew as well
  };
  useEffect(() => parameters.readAddress(), []);
  const values = parameters.values.value;
  return (
    <Frame
      id={id}
      widget="taste-and-adjust"
      words={words}
      parameters={{ ...parameters, reset }}
      headline={summarize(words, values)}
      caption={say(words, 'caption')}
    >
      <Tastes id={id} parameters={parameters} words={words} />
      <Moves id={id} parameters={parameters} words={words} />
      <Steps key={resets.value} values={values} words={words} />
      <div class="tastes-below">
        <Directions values={values} words={words} />
        <Controls id={id} table={table} parameters={others} words={words} names={NAMES} />
      </div>
    </Frame>
  );
}

/** The same parameters, silent about one whose faults are said elsewhere. */
function withoutFaultsOf(name: string, parameters: Parameters<typeof table>): Parameters<typeof table> {
  const faults = computed(() => parameters.faults.value.filter((fault) => fault.name !== name));
  return { ...parameters, faults };
}
