// The growing pot on the page: summary, pots along the way, controls, the chart of sizes, what is still a number.

import { useComputed } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import { say, type Words } from '#params';
import { createParameters } from '#runtime/parameters.ts';
import { Controls } from '../../controls/Controls.tsx';
import { Frame } from '../../stage/Frame.tsx';
import { Numbers } from './Numbers.tsx';
import { type GrowingPotValues, table } from './params.ts';
import { Sizes } from './Sizes.tsx';
import { Stations } from './Stations.tsx';
import { cooked, stove, summarize } from './series.ts';
import '../widget.css';
import './growing-pot.css';

/** What the page hands to the figure. */
export interface GrowingPotProps {
  readonly id: string;
  readonly start: GrowingPotValues;
  readonly words: Words;
}

const NAMES = ['depth', 'norm', 'branch', 'format', 'seed'] as const;

export default function GrowingPot({ id, start, words }: GrowingPotProps) {
  const parameters = useMemo(() => createParameters(table, id, start), []);
  useEffect(() => parameters.readAddress(), []);
  const seed = useComputed(() => parameters.values.value.seed);
  const hot = useComputed(() => stove(seed.value));
  const pot = useComputed(() => cooked(hot.value, parameters.values.value));
  const live = useComputed(() => parameters.values.value !== start);
  const values = parameters.values.value;
  const { result, setting } = summarize(words, hot.value, values);
  const headline = (
    <>
      <strong>{result}</strong> <span>{setting}</span>
    </>
  );
  return (
    <Frame
      id={id}
      widget="growing-pot"
      words={words}
      parameters={parameters}
      headline={headline}
      caption={say(words, 'caption')}
    >
      <Stations id={id} words={words} pot={pot.value} values={values} />
      <Controls id={id} table={table} parameters={parameters} words={words} names={NAMES} />
      <Sizes words={words} stove={hot} parameters={parameters} live={live} />
      <Numbers words={words} pot={pot.value} values={values} />
    </Frame>
  );
}
