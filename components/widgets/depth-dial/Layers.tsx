// The network as drawn: a bar a layer for the signal on its way forward, its ink fading as inputs become alike, and
// below it a bar for the gradient on its way back. A layer stands where it stands, however many there are.

import { say, type Words } from '#params';
import { MOST_LAYERS } from './model.ts';
import type { Bar } from './series.ts';

interface LayersProps {
  readonly words: Words;
  readonly bars: readonly Bar[];
}

const HEIGHT = 60;
const LEAST = 1.5; // what is gone leaves a hair
const FAINT = 0.07; // of the ink, so that a layer that forgot all can be seen to be there

export function Layers({ words, bars }: LayersProps) {
  return (
    <div class="layers">
      <Row words={words} name="forward" bars={bars.map(({ signal, ink }) => ({ height: signal, ink }))} />
      <Row words={words} name="backward" bars={bars.map(({ gradient }) => ({ height: gradient, ink: 1 }))} />
      <p class="layers-ends" aria-hidden="true">
        <span>{say(words, 'layers.first')}</span>
        <span>{say(words, 'layers.last', { most: MOST_LAYERS })}</span>
      </p>
    </div>
  );
}

interface RowProps {
  readonly words: Words;
  readonly name: 'forward' | 'backward';
  readonly bars: readonly { readonly height: number; readonly ink: number }[];
}

function Row({ words, name, bars }: RowProps) {
  return (
    <>
      <p class="layers-name">{say(words, `layers.${name}`)}</p>
      <svg
        class={`layers-row layers-${name}`}
        viewBox={`0 0 ${10 * MOST_LAYERS} ${HEIGHT}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={say(words, `layers.${name}.picture`)}
      >
        <path class="layers-unused" d={`M${10 * bars.length} ${HEIGHT / 2}H${10 * MOST_LAYERS}`} />
        {bars.map(({ height, ink }, k) => {
          const drawn = Math.max(LEAST, HEIGHT * height);
          return (
            <rect
              key={k}
              class={height === 1 ? 'layer-over' : undefined}
              x={10 * k + 1}
              width="8"
              y={(HEIGHT - drawn) / 2}
              height={drawn}
              fill-opacity={FAINT + (1 - FAINT) * ink}
            />
          );
        })}
      </svg>
    </>
  );
}
