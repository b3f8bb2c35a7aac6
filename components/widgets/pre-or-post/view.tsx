// Before or after, on the page: the result, the block as wired and in words, the controls, the two charts.

import { useComputed } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import { say, type Words } from '#params';
import { createParameters } from '#runtime/parameters.ts';
import { Controls } from '../../controls/Controls.tsx';
import { Frame } from '../../stage/Frame.tsx';
import { Block } from './Block.tsx';
import { Charts } from './Charts.tsx';
import { type PreOrPostValues, table } from './params.ts';
import { partNames, readBoth, summarize, told } from './series.ts';
import { wire } from './wiring.ts';
import '../widget.css';
import './pre-or-post.css';

/** What the page hands to the figure. */
export interface PreOrPostProps {
  readonly id: string;
  readonly start: PreOrPostValues;
  readonly words: Words;
}

const NAMES = ['place', 'norm', 'depth', 'seed'] as const;

export default function PreOrPost({ id, start, words }: PreOrPostProps) {
  const parameters = useMemo(() => createParameters(table, id, start), []);
  useEffect(() => parameters.readAddress(), []);
  const place = useComputed(() => parameters.values.value.place);
  const norm = useComputed(() => parameters.values.value.norm);
  const depth = useComputed(() => parameters.values.value.depth);
  const seed = useComputed(() => parameters.values.value.seed);
  const both = useComputed(() => readBoth({ norm: norm.value, depth: depth.value, seed: seed.value }));
  const live = useComputed(() => parameters.values.value !== start);
  const values = parameters.values.value;
  const { result, setting } = summarize(words, both.value, values);
  const headline = (
    <>
      <strong>{result}</strong> <span>{setting}</span>
    </>
  );
  return (
    <Frame
      id={id}
      widget="pre-or-post"
      words={words}
      parameters={parameters}
      headline={headline}
      caption={say(words, 'caption')}
    >
      <Wired words={words} values={values} />
      <Controls id={id} table={table} parameters={parameters} words={words} names={NAMES} />
      <Charts words={words} both={both} place={place} live={live} />
    </Frame>
  );
}

function Wired({ words, values }: { readonly words: Words; readonly values: PreOrPostValues }) {
  const { formula, lane, picture } = told(words, values);
  return (
    <div class="wired">
      <Block wired={wire(values.place)} names={partNames(words, values.norm)} label={picture} />
      <div class="wired-words">
        <p class="wired-name">{say(words, `place.${values.place}`)}</p>
        <p class="wired-formula">{formula}</p>
        <p>{say(words, `reads.${values.place}`)}</p>
        <p>
          <strong>{say(words, 'lane')}</strong> {lane}
        </p>
      </div>
    </div>
  );
}
