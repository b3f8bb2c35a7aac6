// The races worth seeing, one button each.

/** Each preset's name in the strings file, and its parameters as texts. */
export const PRESETS = [
  { name: 'hundred', texts: [] },
  {
    name: 'adam',
    texts: [
      ['optimizer', 'adam'],
      ['lr', '0.001'],
    ],
  },
  { name: 'ten', texts: [['depth', '10']] },
  {
    name: 'ten-slow',
    texts: [
      ['depth', '10'],
      ['lr', '0.01'],
    ],
  },
] as const;
