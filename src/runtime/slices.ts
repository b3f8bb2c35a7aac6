// Long work in slices, so that the page answers between them.

/** Runs `job` one `next()` a turn until it ends; returns how to call it off. `each` gets what a turn yields. */
export function runInSlices<T>(job: Iterator<T>, each: (value: T) => void, done: () => void = () => {}): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const turn = () => {
    const { value, done: ended } = job.next();
    if (ended) return done();
    each(value);
    timer = setTimeout(turn, 4);
  };
  timer = setTimeout(turn, 4);
  return () => clearTimeout(timer);
}
