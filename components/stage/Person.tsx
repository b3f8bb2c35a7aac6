// One of the row: drawn with one stroke, filled to the height of what is left of the message,
// tilting its head the more it mishears.

interface PersonProps {
  readonly intact: number; // 0 to 1, what is left of the message
  readonly clip: string; // id of the figure's person-shaped clip path
  readonly speaking: boolean;
}

const VOICE = 'M19.5 4.5c1.5 1.9 1.5 4.4 0 6.3M22.5 2.5c2.4 3 2.4 7.3 0 10.3';
const HEAD = 'M12 3.2a4.4 4.4 0 1 1 0 8.8 4.4 4.4 0 0 1 0-8.8Z';
const BODY = 'M3.4 27.4c0-7.4 3.4-12 8.6-12s8.6 4.6 8.6 12Z';

export function Person({ intact, clip, speaking }: PersonProps) {
  const height = 25 * intact;
  return (
    <svg class="person" viewBox="0 0 24 29" aria-hidden="true">
      <rect class="person-fill" x="0" width="24" y={28 - height} height={height} clip-path={`url(#${clip})`} />
      <path class="person-line" d={BODY} />
      <path class="person-line" d={HEAD} transform={`rotate(${Math.round((1 - intact) * 24)} 12 15)`} />
      {speaking && <path class="person-voice" d={VOICE} />}
    </svg>
  );
}

/** The shape that people are filled in; once per figure. */
export function PersonClip({ id }: { readonly id: string }) {
  return (
    <svg class="person-clip" width="0" height="0" aria-hidden="true">
      <clipPath id={id}>
        <path d={BODY} />
        <path d={HEAD} />
      </clipPath>
    </svg>
  );
}
