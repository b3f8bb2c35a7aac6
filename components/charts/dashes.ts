// The pattern that a line has by its name, whatever draws it.

/** Line patterns of the four combinations: the same in every chart, table and switch. */
export const DASHES: Readonly<Record<string, string>> = {
  plain: '1.5 4',
  residual: '7 4',
  layer: '8 3 1.5 3',
  rms: '3 3',
  post: '10 3',
  both: 'none',
  law: '1 3', // what theory expects
  limit: 'none', // a level that a number format, or a rule, sets
};
