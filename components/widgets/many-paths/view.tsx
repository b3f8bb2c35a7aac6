// The paths on the page: how many there are, all of them where they are few, and how long they are.

import { useComputed } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import { say, type Words } from '#params';
import { createParameters } from '#runtime/parameters.ts';
import { Controls } from '../../controls/Controls.tsx';
import { Frame } from '../../stage/Frame.tsx';
import { Drawn } from './Drawn.tsx';
import { LengthsChart } from './LengthsChart.tsx';
import { type ManyPathsValues, table } from './params.ts';
import { lengthsOf, summarize } from './series.ts';
import '../widget.css';
import './many-paths.css';

/** What the page hands to the figure. */
export interface ManyPathsProps {
  readonly id: string;
  readonly start: ManyPathsValues;
  readonly words: Words;
}

const NAMES = ['blocks', 'norm', 'seed'] as const;

export default function ManyPaths({ id, start, words }: ManyPathsProps) {
  const parameters = useMemo(() => createParameters(table, id, start), []);
  useEffect(() => parameters.readAddress(), []);
  const lengths = useComputed(() => lengthsOf(parameters.values.value));
  const live = useComputed(() => parameters.values.value !== start);
  const values = parameters.values.value;
  const { result, setting } = summarize(words, lengths.value, values);
  return (
    <Frame
      id={id}
      widget="many-paths"
      words={words}
      parameters={parameters}
      headline={
        <>
          <strong>{result}</strong> <span>{setting}</span>
        </>
      }
      caption={say(words, 'caption')}
    >
      <Drawn words={words} blocks={values.blocks} />
      <Controls id={id} table={table} parameters={parameters} words={words} names={NAMES} />
      <LengthsChart words={words} lengths={lengths} values={parameters.values} live={live} />
    </Frame>
  );
}
