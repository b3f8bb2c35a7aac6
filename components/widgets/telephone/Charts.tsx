// The three charts of a row: letters intact, the signal's size, the share of the original, person by person.

import { useComputed } from '@preact/signals';
import { say, type Words } from '#params';
import { Chart } from '../../charts/Chart.tsx';
import { powerLabel } from '../../charts/labels.ts';
import { drawLines } from '../../charts/lines.ts';
import type { Sizes } from '../../charts/sizes.ts';
import { intactLines, intactSentence, type Line, shareLines, signalSentences, sizeLines } from './series.ts';
import { onStage, type TelephoneState } from './state.ts';

const LARGE: Sizes = [
  [288, 240],
  [480, 250],
  [800, 300],
];
const SMALL: Sizes = [
  [288, 210],
  [480, 255],
];

interface ChartsProps {
  readonly state: TelephoneState;
  readonly words: Words;
}

export function Charts({ state, words }: ChartsProps) {
  return (
    <div class="charts">
      <Panel state={state} words={words} name="intact" sizes={LARGE} lines={intactLines} />
      <Panel state={state} words={words} name="size" sizes={SMALL} lines={sizeLines} log />
      <Panel state={state} words={words} name="share" sizes={SMALL} lines={shareLines} log />
    </div>
  );
}

interface PanelProps extends ChartsProps {
  readonly name: 'intact' | 'size' | 'share';
  readonly sizes: Sizes;
  readonly lines: (words: Words, game: TelephoneState['game']['value'], people: number) => Line[];
  readonly log?: boolean;
}

function Panel({ state, words, name, sizes, lines, log = false }: PanelProps) {
  const values = state.parameters.values;
  const sentence = useComputed(() => {
    state.known.value;
    if (name === 'intact') return intactSentence(words, values.value, state.game.value);
    return signalSentences(words, values.value, state.game.value)[name];
  });
  const draw = useComputed(() => {
    state.known.value;
    const stage = onStage(state);
    state.game.value.hear(stage);
    return drawLines({
      language: say(words, 'language'),
      lines: lines(words, state.game.value, values.value.people),
      emphasis: stage.name,
      x: say(words, 'chart.person'),
      y: say(words, `chart.${name}`),
      at: state.player.at.value,
      log,
      ...(log ? { tick: powerLabel } : { domain: [0, 100] as const }),
    });
  });
  return (
    <div class={`panel panel-${name}`}>
      <Chart name={say(words, `chart.${name}`)} draw={draw} label={sentence} sizes={sizes} live={state.live} />
    </div>
  );
}
