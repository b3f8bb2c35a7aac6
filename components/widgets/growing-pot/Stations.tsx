// The pot at the start, at each quarter of the way and at the last block: drawn as large as its size is in powers of ten.

import { say, type Words } from '#params';
import { Pot } from '../../stage/Pot.tsx';
import type { Cooked } from './model.ts';
import type { GrowingPotValues } from './params.ts';
import { stations } from './series.ts';

interface StationsProps {
  readonly id: string;
  readonly words: Words;
  readonly pot: Cooked;
  readonly values: GrowingPotValues;
}

export function Stations({ id, words, pot, values }: StationsProps) {
  return (
    <ol class="stations" aria-label={say(words, 'stations')}>
      {stations(words, pot, values.depth).map(({ block, place, size, drawn, over }) => (
        <li key={block} class={over ? 'station station-over' : 'station'}>
          <span class="station-pot" style={{ '--drawn': drawn }}>
            <Pot id={`${id}-${block}`} state={over ? 'boiling-over' : 'simmering'} />
          </span>
          <span class="station-place">{place}</span> <strong>{size}</strong>
        </li>
      ))}
    </ol>
  );
}
