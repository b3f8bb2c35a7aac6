// Long work in slices, one after each frame, so that the page answers and paints between them.

/** Runs `job` one `next()` a frame until it ends; returns how to call it off. `each` gets what a turn yields. */
export function runInSlices<T>(job: Iterator<T>, each: (value: T) => void, done: () => void = () => {}): () => void {
  let frame = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const turn = () => {
    const { value, done: ended } = job.next();
    if (ended) return done();
    each(value);
    later();
  };
  const later = () => {
    frame = requestAnimationFrame(() => {
      timer = setTimeout(turn);
    });
  };
  later();
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}
