// The weights of three small networks after a number of steps, as one number: the same in every engine, or the core is broken.

import { useEffect, useMemo } from 'preact/hooks';
import { say, type Words } from '#params';
import { createTraining } from '#runtime/training/training.ts';

interface BitsCheckProps {
  readonly words: Words;
  readonly steps: number;
}

export default function BitsCheck({ words, steps }: BitsCheckProps) {
  const { snapshot, start, run, dispose } = useMemo(() => createTraining('bits'), []);
  useEffect(() => dispose, []);
  const begin = () => {
    start({ steps, seed: 1 });
    run();
  };
  const seen = snapshot.value;
  return (
    <section class="widget lab" id="bits" aria-label={say(words, 'bits')}>
      <p class="lab-buttons">
        <button type="button" onClick={begin}>
          {say(words, 'bits.run', { steps })}
        </button>
      </p>
      <output>{seen ? say(words, 'bits.result', { ...seen }) : say(words, 'idle')}</output>
    </section>
  );
}
