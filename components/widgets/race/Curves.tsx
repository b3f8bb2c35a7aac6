// The two charts: the loss step by step, and the gradient block by block.

import { type ReadonlySignal, useComputed } from '@preact/signals';
import type { RaceSnapshot } from '#jobs/race.ts';
import { numeral, say, type Words } from '#params';
import { Chart } from '../../charts/Chart.tsx';
import { powerLabel } from '../../charts/labels.ts';
import { drawLines } from '../../charts/lines.ts';
import type { Sizes } from '../../charts/sizes.ts';
import { blameLines, blameSentence, cappedAt, lossLines, lossSentence, SMOOTH } from './series.ts';
import { STEPS } from './settings.ts';
import type { RaceState } from './state.ts';

const SIZES: Sizes = [
  [288, 230],
  [480, 255],
];

interface CurvesProps {
  readonly words: Words;
  readonly state: RaceState;
  readonly end: RaceSnapshot | undefined;
}

/** Until the race has run there is nothing to draw, and what was drawn at build would tell the end. */
export function Curves({ words, state, end }: CurvesProps) {
  const { shown, awake } = state;
  const seen = useComputed(() => shown.value ?? end ?? NOBODY);
  const live = useComputed(() => awake.value && seen.value.step > 0);
  return (
    <div class="charts" hidden={awake.value && !live.value}>
      <Losses words={words} seen={seen} live={live} />
      <Blames words={words} seen={seen} live={live} />
    </div>
  );
}

const NOBODY: RaceSnapshot = { step: 0, points: new Float32Array(0), runners: [] };

interface CurveProps {
  readonly words: Words;
  readonly seen: ReadonlySignal<RaceSnapshot>;
  readonly live: ReadonlySignal<boolean>;
}

function Losses({ words, seen, live }: CurveProps) {
  const label = useComputed(() => lossSentence(words, seen.value));
  const draw = useComputed(() =>
    drawLines({
      language: say(words, 'language'),
      lines: cappedAt(1, lossLines(words, seen.value)),
      emphasis: 'both',
      x: say(words, 'loss.x', { steps: SMOOTH }),
      y: say(words, 'loss'),
      at: Math.floor(seen.value.step / SMOOTH),
      domain: [0, 1],
      last: STEPS / SMOOTH,
      tick: (value) => numeral(value.toFixed(2), say(words, 'language')),
      tickX: (value) => numeral(value * SMOOTH, say(words, 'language')),
    }),
  );
  return <Chart name={say(words, 'loss')} draw={draw} label={label} sizes={SIZES} live={live} />;
}

function Blames({ words, seen, live }: CurveProps) {
  const label = useComputed(() => blameSentence(words, seen.value));
  const draw = useComputed(() =>
    drawLines({
      language: say(words, 'language'),
      lines: blameLines(words, seen.value),
      emphasis: 'both',
      x: say(words, 'blame.x'),
      y: say(words, 'blame'),
      at: 0,
      log: true,
      tick: powerLabel,
    }),
  );
  return <Chart name={say(words, 'blame')} draw={draw} label={label} sizes={SIZES} live={live} />;
}
