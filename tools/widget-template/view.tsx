// The figure on the page: the result, the controls, the chart. The parameters are its only state; all else is computed.

import { useComputed } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import { Chart } from '#components/charts/Chart.tsx';
import { powerLabel } from '#components/charts/labels.ts';
import { drawLines } from '#components/charts/lines.ts';
import type { Sizes } from '#components/charts/sizes.ts';
import { Controls } from '#components/controls/Controls.tsx';
import { Frame } from '#components/stage/Frame.tsx';
import { say, type Words } from '#params';
import { createParameters } from '#runtime/parameters.ts';
import { type OwnFigureValues, table } from './params.ts';
import { lineOf, sentenceOf, sizesOf, summarize } from './series.ts';
import '#components/widgets/widget.css';

const SIZES: Sizes = [
  [288, 250],
  [480, 270],
  [800, 320],
];

/** What the page hands to the figure. */
export interface OwnFigureProps {
  readonly id: string;
  readonly start: OwnFigureValues;
  readonly words: Words;
}

export default function OwnFigure({ id, start, words }: OwnFigureProps) {
  const parameters = useMemo(() => createParameters(table, id, start), []);
  useEffect(() => parameters.readAddress(), []);
  const values = parameters.values.value;
  const sizes = useComputed(() => sizesOf(parameters.values.value));
  const live = useComputed(() => parameters.values.value !== start);
  const sentence = useComputed(() => sentenceOf(words, sizes.value));
  const draw = useComputed(() => {
    const line = lineOf(words, sizes.value, parameters.values.value);
    return drawLines({
      language: say(words, 'language'),
      lines: [line],
      emphasis: line.name,
      x: say(words, 'chart.layers'),
      y: say(words, 'chart.size'),
      at: sizes.value.length - 1,
      log: true,
      tick: powerLabel,
    });
  });
  const { result, setting } = summarize(words, sizes.value, values);
  const headline = (
    <>
      <strong>{result}</strong> <span>{setting}</span>
    </>
  );
  return (
    <Frame
      id={id}
      widget="own-figure"
      words={words}
      parameters={parameters}
      headline={headline}
      caption={say(words, 'caption')}
    >
      <Controls id={id} table={table} parameters={parameters} words={words} />
      <Chart name={say(words, 'chart.name')} draw={draw} label={sentence} sizes={SIZES} live={live} />
    </Frame>
  );
}
