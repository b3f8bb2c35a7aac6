// The block on the page: summary, switches, the wiring beside the numbers on the chosen wire, the charts of the stream.

import { useComputed } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import { say, type Words } from '#params';
import { createParameters } from '#runtime/parameters.ts';
import { Controls } from '../../controls/Controls.tsx';
import { Frame } from '../../stage/Frame.tsx';
import { Numbers } from './Numbers.tsx';
import { Plan } from './Plan.tsx';
import { type BlockValues, table } from './params.ts';
import { Streams } from './Streams.tsx';
import { shelf, stacked, summarize, wiringOf } from './series.ts';
import '../widget.css';
import './block.css';

/** What the page hands to the figure. */
export interface BlockProps {
  readonly id: string;
  readonly start: BlockValues;
  readonly words: Words;
}

const NAMES = ['residual', 'norm', 'depth', 'seed'] as const;

export default function Block({ id, start, words }: BlockProps) {
  const parameters = useMemo(() => createParameters(table, id, start), []);
  useEffect(() => parameters.readAddress(), []);
  const seed = useComputed(() => parameters.values.value.seed);
  const known = useComputed(() => shelf(seed.value));
  const live = useComputed(() => parameters.values.value !== start);
  const values = parameters.values.value;
  const stack = stacked(known.value, wiringOf(values));
  const { result, setting } = summarize(words, stack, values);
  const headline = (
    <>
      <strong>{result}</strong> <span>{setting}</span>
    </>
  );
  return (
    <Frame
      id={id}
      widget="block"
      words={words}
      parameters={parameters}
      headline={headline}
      caption={say(words, 'caption')}
    >
      <div class="opened">
        <Plan id={id} words={words} stack={stack} parameters={parameters} />
        <Numbers words={words} stack={stack} values={values} />
      </div>
      <Controls id={id} table={table} parameters={parameters} words={words} names={NAMES} />
      <Streams words={words} shelf={known} parameters={parameters} live={live} />
    </Frame>
  );
}
