// The lesion on the page: the result, the row of people to take out, what both networks still tell right, the charts.

import { useEffect, useMemo } from 'preact/hooks';
import { say, type Words } from '#params';
import { Controls } from '../../controls/Controls.tsx';
import { Frame } from '../../stage/Frame.tsx';
import { Charts } from './Charts.tsx';
import { People } from './People.tsx';
import { type LesionValues, table } from './params.ts';
import { summarize } from './series.ts';
import { type Built, createState, type LesionState } from './state.ts';
import { Told } from './Told.tsx';
import '../widget.css';
import './lesion.css';

/** What the page hands to the figure. */
export interface LesionProps {
  readonly id: string;
  readonly start: LesionValues;
  readonly built: Built;
  readonly words: Words;
}

const NAMES = ['swap', 'depth', 'seed'] as const;

export default function Lesion({ id, start, built, words }: LesionProps) {
  const state = useMemo(() => createState(id, start, built), []);
  useEffect(() => state.wake(), []);
  return (
    <Frame
      id={id}
      widget="lesion"
      words={words}
      parameters={state.parameters}
      headline={<Headline state={state} words={words} />}
      caption={say(words, 'caption')}
      quiet={state.standing.value === undefined}
    >
      <People id={id} state={state} words={words} />
      <Told state={state} words={words} />
      <Controls id={id} table={table} parameters={state.parameters} words={words} names={NAMES} />
      <Charts state={state} words={words} />
    </Frame>
  );
}

function Headline({ state, words }: { readonly state: LesionState; readonly words: Words }) {
  const { parameters, standing, step, lost } = state;
  const { result, setting } = summarize(words, parameters.values.value, standing.value, step.value);
  return (
    <>
      <strong>{lost.value && !standing.value ? say(words, 'lost') : result}</strong> <span>{setting}</span>
    </>
  );
}
