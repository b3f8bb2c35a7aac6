// The figure of blame on the page: summary, notes handed back, controls, training, the chart. It decides nothing.

import { useEffect, useMemo, useRef } from 'preact/hooks';
import { say, type Words } from '#params';
import { Controls } from '../../controls/Controls.tsx';
import { Frame } from '../../stage/Frame.tsx';
import { Fan } from './Fan.tsx';
import { Notes } from './Notes.tsx';
import { type BlameValues, table } from './params.ts';
import { summarize } from './series.ts';
import { type BlameState, createState } from './state.ts';
import { TrainBar } from './TrainBar.tsx';
import '../widget.css';
import './blame.css';

/** What the page hands to the figure. */
export interface BlameProps {
  readonly id: string;
  readonly start: BlameValues;
  /** Blame after each block of the emphasised network, as computed at build. */
  readonly first: readonly number[];
  readonly words: Words;
}

const NAMES = ['residual', 'norm', 'depth', 'seed'] as const;

export default function Blame({ id, start, first, words }: BlameProps) {
  const state = useMemo(() => createState(id, start, first), []);
  const stage = useRef<HTMLDivElement>(null);
  useEffect(() => state.wake(stage.current!), []);
  return (
    <Frame
      id={id}
      widget="blame"
      words={words}
      parameters={state.parameters}
      headline={<Headline state={state} words={words} />}
      caption={say(words, 'caption')}
    >
      <div ref={stage}>
        <Notes state={state} words={words} />
        <Controls id={id} table={table} parameters={state.parameters} words={words} names={NAMES} />
        <TrainBar state={state} words={words} />
        <Fan state={state} words={words} />
      </div>
    </Frame>
  );
}

function Headline({ state, words }: { readonly state: BlameState; readonly words: Words }) {
  const { result, setting } = summarize(words, state.told.value, state.parameters.values.value);
  return (
    <>
      <strong>{result}</strong> <span>{setting}</span>
    </>
  );
}
