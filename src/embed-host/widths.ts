// How wide elements are before they are painted. A ResizeObserver comes too late for that: what it changes, Chromium
// counts as a layout shift even where nothing was painted before.

const waiting = new Map<HTMLElement, (width: number) => void>();

/** Tells an element's width in whole CSS px before the next paint; all that wait are read first, so that the page is laid out once. */
export function beforePaint(element: HTMLElement, tell: (width: number) => void): void {
  if (waiting.size === 0) requestAnimationFrame(tellAll);
  waiting.set(element, tell);
}

function tellAll(): void {
  const told = Array.from(
    waiting,
    ([{ offsetWidth }, tell]) =>
      () =>
        tell(offsetWidth),
  );
  waiting.clear();
  for (const tell of told) tell();
}
