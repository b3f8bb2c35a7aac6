// Whether a reader can see an element: it is near the window, and the page is not in the background.

/** Tells `tell` whenever an element comes into view or leaves it; returns how to stop. */
export function watchVisible(element: Element, tell: (visible: boolean) => void): () => void {
  let near = true;
  let before = true;
  const update = () => {
    const visible = near && !document.hidden;
    if (visible !== before) tell(visible);
    before = visible;
  };
  const observer = new IntersectionObserver(([entry]) => {
    near = entry?.isIntersecting ?? true;
    update();
  });
  observer.observe(element);
  document.addEventListener('visibilitychange', update);
  return () => {
    observer.disconnect();
    document.removeEventListener('visibilitychange', update);
  };
}
