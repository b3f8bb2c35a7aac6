// A spice tin, filled as high as the amount is large, on a scale of powers of ten; cracked where the step after it broke.

interface TinProps {
  readonly fill: number; // 0 to 1
  readonly cracked: boolean;
}

const TIN = 'M5 9h22v23a3 3 0 0 1-3 3H8a3 3 0 0 1-3-3Z';
const LID = 'M7 9V6a2 2 0 0 1 2-2h14a2 2 0 0 1 2 2v3';
const CRACK = 'M18 10l-4 7 5 4-4 6 2 7';

export function Tin({ fill, cracked }: TinProps) {
  const height = 24 * fill;
  return (
    <svg class="tin" viewBox="0 0 32 39" aria-hidden="true">
      <rect class="tin-fill" x="6" y={34 - height} width="20" height={height} />
      <path d={TIN} />
      <path d={LID} />
      {cracked && <path class="tin-crack" d={CRACK} />}
    </svg>
  );
}
