// The tokens on the page: the result, the picture of the start and of a layer, the controls, the two charts.

import { useComputed } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import { say, type Words } from '#params';
import { createParameters } from '#runtime/parameters.ts';
import { Controls } from '../../controls/Controls.tsx';
import { Frame } from '../../stage/Frame.tsx';
import { Charts } from './Charts.tsx';
import { type CollapseValues, table } from './params.ts';
import { fourOf, nameOf, summarize } from './series.ts';
import { Tokens } from './Tokens.tsx';
import '../widget.css';
import './collapse.css';

/** What the page hands to the figure. */
export interface CollapseProps {
  readonly id: string;
  readonly start: CollapseValues;
  readonly words: Words;
}

const NAMES = ['residual', 'norm', 'mlp', 'layer', 'seed'] as const;

export default function Collapse({ id, start, words }: CollapseProps) {
  const parameters = useMemo(() => createParameters(table, id, start), []);
  useEffect(() => parameters.readAddress(), []);
  const seed = useComputed(() => parameters.values.value.seed);
  const mlp = useComputed(() => parameters.values.value.mlp);
  const four = useComputed(() => fourOf({ seed: seed.value, mlp: mlp.value }));
  const live = useComputed(() => parameters.values.value !== start);
  const values = parameters.values.value;
  const { result, setting } = summarize(words, four.value, values);
  const headline = (
    <>
      <strong>{result}</strong> <span>{setting}</span>
    </>
  );
  return (
    <Frame
      id={id}
      widget="collapse"
      words={words}
      parameters={parameters}
      headline={headline}
      caption={say(words, 'caption')}
    >
      <Tokens words={words} chain={four.value[nameOf(values)]} layer={values.layer} />
      <Controls id={id} table={table} parameters={parameters} words={words} names={NAMES} />
      <Charts words={words} four={four} values={parameters.values} live={live} />
    </Frame>
  );
}
