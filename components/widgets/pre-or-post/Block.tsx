// Two blocks on top of each other as a wiring diagram, read from bottom to top. What stands where is read off the block.

import { hasClearLane, type Part, type Wired } from './wiring.ts';

interface BlockProps {
  readonly wired: Wired;
  readonly names: Readonly<Record<Part, string>>;
  /** What the picture shows, in words. */
  readonly label: string;
}

const WIDTH = 240;
const BLOCK = 172; // height of a block
const FOOT = 30; // room for the arrows in and out
const LANE = 62; // x of the lane
const SIDE = 176; // x of the branch
const FORK = 12; // heights above the block's foot
const PLUS = 124;
const TOP = 152; // of the middle of what stands on the lane
const COUNT = 2;
const HEIGHT = COUNT * BLOCK + 2 * FOOT;

export function Block({ wired, names, label }: BlockProps) {
  const feet = Array.from({ length: COUNT }, (_, k) => HEIGHT - FOOT - k * BLOCK);
  return (
    <svg
      class={hasClearLane(wired) ? 'wiring wiring-clear' : 'wiring'}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={label}
    >
      <path class="wiring-lane" d={`M${LANE} ${HEIGHT - 4}V6`} />
      <path class="wiring-lane" d={`M${LANE - 7} 15L${LANE} 5L${LANE + 7} 15`} />
      <text x={LANE + 14} y={HEIGHT - 6}>
        x
      </text>
      {feet.map((foot) => (
        <OneBlock key={foot} wired={wired} names={names} foot={foot} />
      ))}
    </svg>
  );
}

function OneBlock({ wired: { branch, lane }, names, foot }: Omit<BlockProps, 'label'> & { readonly foot: number }) {
  const room = (PLUS - FORK) / (branch.length + 1);
  const plus = foot - PLUS;
  return (
    <g>
      <path class="wiring-branch" d={`M${LANE} ${foot - FORK}H${SIDE}V${plus}H${LANE + 14}`} />
      <path class="wiring-branch" d={`M${LANE + 21} ${plus - 6}L${LANE + 13} ${plus}L${LANE + 21} ${plus + 6}`} />
      {branch.map((part, i) => (
        <Box key={part} part={part} name={names[part]} x={SIDE} y={foot - FORK - room * (i + 1)} />
      ))}
      <circle class="wiring-plus" cx={LANE} cy={plus} r="12" />
      <path class="wiring-sign" d={`M${LANE - 6} ${plus}h12M${LANE} ${plus - 6}v12`} />
      {lane.map((part) => (
        <Box key={part} part={part} name={names[part]} x={LANE} y={foot - TOP} />
      ))}
    </g>
  );
}

interface BoxProps {
  readonly part: Part;
  readonly name: string;
  readonly x: number;
  readonly y: number;
}

function Box({ part, name, x, y }: BoxProps) {
  return (
    <g class={`wiring-${part}`}>
      <rect x={x - 46} y={y - 14} width="92" height="28" rx="3" />
      <text x={x} y={y + 5.5} text-anchor="middle">
        {name}
      </text>
    </g>
  );
}
