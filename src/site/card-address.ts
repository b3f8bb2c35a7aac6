// Where a page's picture for sharing stands, and its size; the pages name it, the end of the build draws it.

/** The size of a card in pixels. */
export const CARD = { width: 1200, height: 630 } as const;

/** Returns where the picture of the page at an address stands, both from the site's root. */
export function cardAddress(address: string): string {
  return `cards/${address.replaceAll('/', '-')}card.png`;
}
