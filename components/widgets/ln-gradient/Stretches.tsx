// The Jacobian's singular values as dots on a line from 0 to 1/σ, equal ones stacked.

import { say, type Words } from '#params';
import { stretchesOf, stretchSentence } from './jacobian.ts';
import type { Shown } from './series.ts';

const WIDTH = 280;
const FLOOR = 100;
const EDGE = 30;
const STEP = 12; // from dot to dot of a pile

export function Stretches({ shown, words }: { readonly shown: Shown; readonly words: Words }) {
  const stretches = stretchesOf(words, shown);
  const top = FLOOR - 4 - STEP * shown.x.length - 6;
  const most = Math.max(...stretches.map(({ at }) => at));
  const place = (at: number) => EDGE + (WIDTH - 2 * EDGE) * (at / most);
  return (
    <div>
      <p class="chart-sentence">{stretchSentence(words, stretches)}</p>
      <svg
        class="ln-stretches"
        viewBox={`0 ${top} ${WIDTH} ${FLOOR + 26 - top}`}
        role="img"
        aria-label={say(words, 'stretches.name')}
      >
        <line x1={EDGE - 14} x2={WIDTH - EDGE + 14} y1={FLOOR} y2={FLOOR} />
        {stretches.map(({ at, count, written }) => (
          <g key={at} class={at === 0 ? 'ln-dropped' : 'ln-kept'}>
            {Array.from({ length: count }, (_, index) => (
              <circle key={index} cx={place(at)} cy={FLOOR - 8 - STEP * index} r="5" />
            ))}
            <text x={place(at)} y={FLOOR + 20} text-anchor="middle">
              {written}
            </text>
          </g>
        ))}
      </svg>
    </div>
  );
}
