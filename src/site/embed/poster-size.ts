// How large an embed's poster is.

/** The size of a poster in pixels. */
export const POSTER = { width: 1200, height: 630 } as const;
