// The pot: its broth in bands, one a taste, as wide as the taste is strong; simmering while it is in balance,
// boiling over when it is not.

/** What the pot does. */
export type PotState = 'simmering' | 'boiling-over';

interface PotProps {
  readonly state: PotState;
  /** Strength of each taste, in any unit; without them the broth is plain. */
  readonly tastes?: readonly number[];
  readonly id?: string;
}

const RIM = 'M10 34h60';
const BOWL = 'M14 34c0 20 8 30 26 30s26-10 26-30';
const HANDLES = 'M14 41c-6-1-9 1-9 4s3 5 10 4M66 41c6-1 9 1 9 4s-3 5-10 4';
const STEAM = 'M30 27c-3-4 3-6 0-11M40 27c-3-5 3-8 0-14M50 27c-3-4 3-6 0-11';
const SPILL = 'M16 33c2-7 8-9 13-6 3-6 12-7 16-2 6-4 14-2 17 8M20 36c-1 8-3 12-3 17M60 36c2 6 1 11 2 16';

export function Pot({ state, tastes = [], id = 'pot' }: PotProps) {
  return (
    <svg class={`pot pot-${state}`} viewBox="0 0 80 70" aria-hidden="true">
      {tastes.length === 0 ? <path class="pot-broth" d={BOWL} /> : <Bands tastes={tastes} clip={`${id}-bowl`} />}
      <path d={RIM} />
      <path d={BOWL} />
      <path d={HANDLES} />
      <path class="pot-steam" d={state === 'simmering' ? STEAM : SPILL} />
    </svg>
  );
}

/** The broth as bands from 14 to 66, as wide as each taste's part of all; a negative taste is hatched. */
function Bands({ tastes, clip }: { readonly tastes: readonly number[]; readonly clip: string }) {
  const total = tastes.reduce((sum, taste) => sum + Math.abs(taste), 0) || 1;
  let from = 14;
  return (
    <>
      <clipPath id={clip}>
        <path d={BOWL} />
      </clipPath>
      <g clip-path={`url(#${clip})`}>
        {tastes.map((taste, index) => {
          const width = (52 * Math.abs(taste)) / total;
          from += width;
          return (
            <rect
              key={index}
              class={taste < 0 ? 'pot-band pot-band-negative' : 'pot-band'}
              x={from - width}
              y="34"
              width={width}
              height="32"
              style={{ '--taste': `var(--taste-${index})` }}
            />
          );
        })}
      </g>
    </>
  );
}
