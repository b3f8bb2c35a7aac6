// How high an embed's content is, told once it has settled: when it grew, and when it shrank.

const SETTLED_MS = 100; // without another change

/** Tells the height of the content in whole CSS pixels whenever it has become another; nothing while it has no room. */
export function watchHeight(content: Element, tell: (height: number) => void): void {
  let told = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const settle = () => {
    const height = heightOf(content);
    if (height === 0 || height === told) return;
    told = height;
    tell(height);
  };
  new ResizeObserver(() => {
    clearTimeout(timer);
    timer = setTimeout(settle, SETTLED_MS);
  }).observe(content);
}

/** Returns the height of the content in whole CSS pixels, 0 in a frame that is not shown. */
export function heightOf(content: Element): number {
  return innerWidth === 0 ? 0 : Math.ceil(content.getBoundingClientRect().height);
}
