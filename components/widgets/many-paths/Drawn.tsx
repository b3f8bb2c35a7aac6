// Every path through a few blocks, a row for each length: a full box is gone through, an empty one is gone around.

import { say, type Words } from '#params';
import { MOST_DRAWN, pathsByLength } from './model.ts';
import { lengthInWords, pathInWords } from './series.ts';

const STEP = 26; // px from one block to the next
const LINE = 19; // y of the line that all paths follow

interface DrawnProps {
  readonly words: Words;
  readonly blocks: number;
}

export function Drawn({ words, blocks }: DrawnProps) {
  if (blocks > MOST_DRAWN) return <p class="paths-none">{say(words, 'drawn.none', { most: MOST_DRAWN })}</p>;
  return (
    <ol class="paths" aria-label={say(words, 'drawn')}>
      {pathsByLength(blocks).map((paths, length) => (
        <li key={length}>
          <span>{lengthInWords(words, length, paths.length)}</span>
          {paths.map((path) => (
            <OnePath key={path.join()} path={path} label={pathInWords(words, path)} />
          ))}
        </li>
      ))}
    </ol>
  );
}

function OnePath({ path, label }: { readonly path: readonly boolean[]; readonly label: string }) {
  const width = path.length * STEP + 8;
  const way = path.map((taken) => (taken ? `h${STEP}` : `h3c2 0 2 -14 6 -14h8c4 0 4 14 6 14h3`)).join('');
  return (
    <svg viewBox={`0 0 ${width} 30`} style={{ 'inline-size': `${width * 1.25}px` }} role="img" aria-label={label}>
      {path.map((taken, block) => (
        <rect
          key={block}
          class={taken ? 'path-taken' : 'path-left'}
          x={block * STEP + 10}
          y={LINE - 7}
          width="14"
          height="14"
          rx="2"
        />
      ))}
      <path d={`M4 ${LINE}${way}`} />
    </svg>
  );
}
