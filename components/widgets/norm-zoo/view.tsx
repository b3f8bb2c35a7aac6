// The zoo on the page: the result, the grid before and after, what was averaged for the cell in focus, the controls.

import { useComputed, useSignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import { say, type Words } from '#params';
import { createParameters } from '#runtime/parameters.ts';
import { Controls } from '../../controls/Controls.tsx';
import { LogSlider } from '../../controls/LogSlider.tsx';
import { Frame } from '../../stage/Frame.tsx';
import { Grid } from './Grid.tsx';
import type { Cell } from './model.ts';
import { type NormZooValues, table } from './params.ts';
import { averagedFor, cellSentence, shownOf, summarize, within } from './series.ts';
import '../widget.css';
import './norm-zoo.css';

/** What the page hands to the figure. */
export interface NormZooProps {
  readonly id: string;
  readonly start: NormZooValues;
  readonly words: Words;
}

const FIRST: Cell = { example: 1, feature: 2 };

export default function NormZoo({ id, start, words }: NormZooProps) {
  const parameters = useMemo(() => createParameters(table, id, start), []);
  const asked = useSignal(FIRST);
  useEffect(() => parameters.readAddress(), []);
  const shown = useComputed(() => shownOf(parameters.values.value));
  const values = parameters.values.value;
  const focus = within(values.batch, asked.value);
  const onFocus = (cell: Cell) => {
    asked.value = within(values.batch, cell);
  };
  const { result, setting } = summarize(words, shown.value);
  const headline = (
    <>
      <strong>{result}</strong> <span>{setting}</span>
    </>
  );
  const framed = averagedFor(shown.value, focus);
  const { before, after } = shown.value;
  return (
    <Frame
      id={id}
      widget="norm-zoo"
      words={words}
      parameters={parameters}
      headline={headline}
      caption={say(words, 'caption')}
    >
      <Controls
        id={id}
        table={table}
        parameters={parameters}
        words={words}
        names={values.norm === 'dyt' ? ['norm', 'alpha', 'batch', 'seed'] : ['norm', 'batch', 'seed']}
      >
        <LogSlider
          name="loud"
          id={`${id}-loud`}
          label={say(words, 'param.loud')}
          words={words}
          min={table.loud.min}
          max={table.loud.max}
          value={values.loud}
          unit="×"
          onText={(text) => parameters.set('loud', text)}
        />
      </Controls>
      <div class="zoo">
        <Grid words={words} title={say(words, 'grid.before')} side={before} {...{ focus, framed, onFocus }} />
        <Grid
          words={words}
          title={say(words, `grid.${values.norm}`)}
          side={after}
          {...{ focus, onFocus }}
          framed={framed.map(() => false)}
          walked
        />
      </div>
      <p class="zoo-sentence" aria-live="polite">
        {cellSentence(words, shown.value, focus)}
      </p>
    </Frame>
  );
}
