// The dial on the page: the result, the three troubles, the layers as drawn, the controls, the charts.

import { useComputed } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import { say, type Words } from '#params';
import { createParameters } from '#runtime/parameters.ts';
import { Controls } from '../../controls/Controls.tsx';
import { Frame } from '../../stage/Frame.tsx';
import { Charts } from './Charts.tsx';
import { Layers } from './Layers.tsx';
import { network, read } from './model.ts';
import { type DepthDialValues, table } from './params.ts';
import { barsOf, summarize, type Told, told } from './series.ts';
import '../widget.css';
import './depth-dial.css';

/** What the page hands to the figure. */
export interface DepthDialProps {
  readonly id: string;
  readonly start: DepthDialValues;
  readonly words: Words;
}

const NAMES = ['depth', 'scale', 'activation', 'seed'] as const;

export default function DepthDial({ id, start, words }: DepthDialProps) {
  const parameters = useMemo(() => createParameters(table, id, start), []);
  useEffect(() => parameters.readAddress(), []);
  const seed = useComputed(() => parameters.values.value.seed);
  const activation = useComputed(() => parameters.values.value.activation);
  const drawn = useComputed(() => network(seed.value, activation.value));
  const readings = useComputed(() => read(drawn.value, parameters.values.value));
  const live = useComputed(() => parameters.values.value !== start);
  const { result, setting } = summarize(words, readings.value, parameters.values.value);
  const headline = (
    <>
      <strong>{result}</strong> <span>{setting}</span>
    </>
  );
  return (
    <Frame
      id={id}
      widget="depth-dial"
      words={words}
      parameters={parameters}
      headline={headline}
      caption={say(words, 'caption')}
    >
      <Troubles name={say(words, 'troubles')} told={told(words, readings.value)} />
      <Layers words={words} bars={barsOf(readings.value)} />
      <Controls id={id} table={table} parameters={parameters} words={words} names={NAMES} />
      <Charts words={words} readings={readings} live={live} />
    </Frame>
  );
}

function Troubles({ name, told }: { readonly name: string; readonly told: readonly Told[] }) {
  return (
    <ul class="troubles" aria-label={name}>
      {told.map(({ name, has, said }) => (
        <li key={name} class={has ? 'trouble trouble-had' : 'trouble'}>
          <strong>{name}</strong> {said}
        </li>
      ))}
    </ul>
  );
}
