// Matrix products as three plain loops, ordered so that the innermost walks along rows.

/** Returns a b (rows, columns) for a (rows, inner) and b (inner, columns). */
export function times(a: Float32Array, b: Float32Array, inner: number): Float32Array {
  const rows = a.length / inner;
  const columns = b.length / inner;
  const out = new Float32Array(rows * columns);
  for (let i = 0; i < rows; i++) {
    for (let k = 0; k < inner; k++) {
      const factor = a[i * inner + k]!;
      for (let j = 0; j < columns; j++) out[i * columns + j]! += factor * b[k * columns + j]!;
    }
  }
  return out;
}

/** Returns the transpose of a times b, (inner, columns), for a (rows, inner) and b (rows, columns). */
export function transposedTimes(a: Float32Array, b: Float32Array, rows: number): Float32Array {
  const inner = a.length / rows;
  const columns = b.length / rows;
  const out = new Float32Array(inner * columns);
  for (let i = 0; i < rows; i++) {
    for (let k = 0; k < inner; k++) {
      const factor = a[i * inner + k]!;
      for (let j = 0; j < columns; j++) out[k * columns + j]! += factor * b[i * columns + j]!;
    }
  }
  return out;
}

/** Returns a times the transpose of b, (rows, inner), for a (rows, columns) and b (inner, columns). */
export function timesTransposed(a: Float32Array, b: Float32Array, columns: number): Float32Array {
  const rows = a.length / columns;
  const inner = b.length / columns;
  const out = new Float32Array(rows * inner);
  for (let i = 0; i < rows; i++) {
    for (let k = 0; k < inner; k++) {
      let sum = 0;
      for (let j = 0; j < columns; j++) sum += a[i * columns + j]! * b[k * columns + j]!;
      out[i * inner + k] = sum;
    }
  }
  return out;
}
