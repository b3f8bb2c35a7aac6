// The sizes a chart may take: drawn in each at build, shown in the one that fits.

/** Width and height in CSS pixels that a chart is drawn in at build. */
export type Size = readonly [number, number];

/** The sizes a chart is drawn in at build: for a phone, from 480 px of room, from 800 px of room. */
export type Sizes = readonly [Size, Size?, Size?];

/** Room in CSS pixels from which each size is shown. */
export const FROM = [0, 480, 800]; // px of room that each size is for; charts.css says the same
