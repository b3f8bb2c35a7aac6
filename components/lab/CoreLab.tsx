// The engine on a bench: the race at one depth, run, paused and stepped, with its numbers as they are. It is for whoever
// works on the course; the race that readers see is a widget of its own.

import { type ReadonlySignal, useComputed, useSignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import { numeral, say, type Words } from '#params';
import { createTraining, type Training } from '#runtime/training/training.ts';
import { Chart } from '../charts/Chart.tsx';
import { drawLines } from '../charts/lines.ts';
import type { Sizes } from '../charts/sizes.ts';
import { LossTable } from './LossTable.tsx';
import '../widgets/widget.css';
import './lab.css';

const SIZES: Sizes = [
  [288, 240],
  [480, 260],
  [800, 320],
];

interface CoreLabProps {
  readonly words: Words;
  readonly depth: number;
  readonly steps: number;
}

export default function CoreLab({ words, depth, steps }: CoreLabProps) {
  const training = useMemo(() => createTraining('race'), []);
  const awake = useSignal(false);
  const settings = { depth, steps, width: 16, optimizer: 'sgd', lr: 0.02, seed: 1 } as const;
  useEffect(() => {
    awake.value = true;
    return training.dispose;
  }, []);
  const restart = () => training.start(settings);
  return (
    <section class="widget lab" id="lab" aria-label={say(words, 'title')}>
      <output class="headline">{awake.value ? progress(words, training, steps) : say(words, 'idle')}</output>
      <Buttons words={words} training={training} restart={restart} />
      <LossTable words={words} snapshot={training.snapshot} />
      <Losses words={words} training={training} />
    </section>
  );
}

function progress(words: Words, { snapshot, state, where }: Training<'race'>, steps: number): string {
  const seen = snapshot.value;
  if (!seen) return say(words, state.value === 'starting' ? 'starting' : 'idle');
  const slots = {
    step: seen.step,
    steps,
    where: say(words, `where.${where.value}`),
    state: say(words, `state.${state.value}`),
  };
  return say(words, 'progress', slots);
}

interface ButtonsProps {
  readonly words: Words;
  readonly training: Training<'race'>;
  readonly restart: () => void;
}

function Buttons({ words, training, restart }: ButtonsProps) {
  const { state, snapshot, reason } = training;
  const running = state.value === 'running';
  const begun = snapshot.value !== undefined && state.value !== 'failed';
  const toggle = () => {
    if (running) return training.pause();
    if (!begun) restart();
    training.run();
  };
  const step = () => (begun ? training.step() : restart());
  return (
    <>
      <p class="lab-buttons">
        <button type="button" onClick={toggle} aria-disabled={state.value === 'done'}>
          {say(words, running ? 'pause' : 'run')}
        </button>
        <button type="button" onClick={step} aria-disabled={state.value === 'done'}>
          {say(words, 'step')}
        </button>
        <button type="button" onClick={restart}>
          {say(words, 'restart')}
        </button>
      </p>
      <div class="faults" role="status">
        {state.value === 'failed' && <p>{say(words, 'failed', { reason: reason.value })}</p>}
      </div>
    </>
  );
}

function Losses({ words, training }: { readonly words: Words; readonly training: Training<'race'> }) {
  const { snapshot } = training;
  const live = useComputed(() => snapshot.value !== undefined);
  const sentence = useComputed(() => say(words, 'chart.sentence'));
  const draw = useComputed(() => lossChart(words, snapshot));
  return <Chart name={say(words, 'chart')} draw={draw} label={sentence} sizes={SIZES} live={live} />;
}

function lossChart(words: Words, snapshot: ReadonlySignal<Training<'race'>['snapshot']['value']>) {
  const runners = snapshot.value?.runners ?? [];
  return drawLines({
    language: say(words, 'language'),
    lines: runners.map(({ name, losses }) => ({ name, label: say(words, `line.${name}`), values: Array.from(losses) })),
    emphasis: 'both',
    x: say(words, 'chart.x'),
    y: say(words, 'chart.y'),
    at: snapshot.value?.step ?? 0,
    domain: [0, 2],
    tick: (value) => numeral(value.toFixed(1), say(words, 'language')),
  });
}
