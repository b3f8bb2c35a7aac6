// The gradients on the page: the result, three gradients, the controls, the two charts of correlation.

import { useEffect, useMemo } from 'preact/hooks';
import { say, type Words } from '#params';
import { Controls } from '../../controls/Controls.tsx';
import { Frame } from '../../stage/Frame.tsx';
import { Correlations, Gradients } from './Charts.tsx';
import type { Shown } from './networks.ts';
import { type ShatterValues, table } from './params.ts';
import { summarize } from './series.ts';
import { createState } from './state.ts';
import '../widget.css';
import './shatter.css';

/** What the page hands to the figure. */
export interface ShatterProps {
  readonly id: string;
  readonly start: ShatterValues;
  /** What the headline tells, as computed at build. */
  readonly first: Pick<Shown, 'count' | 'means'>;
  readonly words: Words;
}

export default function Shatter({ id, start, first, words }: ShatterProps) {
  const state = useMemo(() => createState(id, start, first), []);
  useEffect(() => state.wake(), []);
  const { result, setting } = summarize(words, state.shown.value);
  const headline = (
    <>
      <strong>{result}</strong> <span>{setting}</span>
    </>
  );
  return (
    <Frame
      id={id}
      widget="shatter"
      words={words}
      parameters={state.parameters}
      headline={headline}
      caption={say(words, 'caption')}
      quiet={state.busy.value}
    >
      <Gradients state={state} words={words} />
      <Controls id={id} table={table} parameters={state.parameters} words={words} />
      <p class="shatter-progress">
        {state.busy.value ? say(words, 'busy') : say(words, 'ready', { count: state.shown.value.count })}
      </p>
      <Correlations state={state} words={words} />
    </Frame>
  );
}
