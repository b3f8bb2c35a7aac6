// The chart: how much of a change each next step still notices, for the three ways of tasting.

import { type ReadonlySignal, useComputed } from '@preact/signals';
import { say, type Words } from '#params';
import type { Parameters } from '#runtime/parameters.ts';
import type { Player } from '#runtime/player.ts';
import { Chart } from '../../charts/Chart.tsx';
import { drawLines } from '../../charts/lines.ts';
import type { Sizes } from '../../charts/sizes.ts';
import type { table } from './params.ts';
import type { Recipe } from './recipe.ts';
import { lineOf, noticeLines, noticeSentence } from './series.ts';

const SIZES: Sizes = [
  [288, 230],
  [480, 250],
  [800, 290],
];

interface NoticesProps {
  readonly words: Words;
  readonly recipe: Recipe;
  readonly parameters: Parameters<typeof table>;
  readonly player: Player;
  readonly live: ReadonlySignal<boolean>;
}

export function Notices({ words, recipe, parameters, player, live }: NoticesProps) {
  const lines = useComputed(() => noticeLines(words, parameters.values.value, recipe));
  const sentence = useComputed(() => noticeSentence(words, lines.value));
  const draw = useComputed(() =>
    drawLines({
      language: say(words, 'language'),
      lines: lines.value,
      emphasis: lineOf(parameters.values.value.norm),
      x: say(words, 'chart.step'),
      y: say(words, 'chart.notices'),
      at: player.at.value,
      domain: [0, 100],
    }),
  );
  return (
    <div class="charts">
      <Chart name={say(words, 'chart.notices')} draw={draw} label={sentence} sizes={SIZES} live={live} />
    </div>
  );
}
