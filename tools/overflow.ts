// For the tests of whole pages: what does not fit into the page's width, and the text spacing that a reader may set.

import type { Page } from 'playwright';

/** The text spacing that WCAG 1.4.12 has every page bear, as a style sheet. */
export const TEXT_SPACING =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }';

/** Returns what sticks out of the page sideways: nothing, or the widest culprits. */
export function overflow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const out = (element: Element) => {
      const { left, right } = element.getBoundingClientRect();
      return right > clientWidth + 0.5 || left < -0.5;
    };
    const culprits = Array.from(document.querySelectorAll('body *')).filter(
      (element) => out(element) && element.checkVisibility(),
    );
    return [
      `page ${scrollWidth} in ${clientWidth}`,
      ...culprits.slice(0, 5).map(({ tagName, className }) => `${tagName}.${className}`),
    ];
  });
}
