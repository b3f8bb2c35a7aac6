// Causal attention with several heads, loop by loop. Rows are positions, sequence after sequence; a head is a
// range of columns.

/** Queries, keys and values, (rows, width) each. */
export interface Projections {
  readonly query: Float32Array;
  readonly key: Float32Array;
  readonly value: Float32Array;
}

/** How rows fall into sequences and columns into heads. */
export interface Heads {
  readonly length: number;
  readonly heads: number;
  readonly width: number;
}

/** Returns what each position takes from itself and those before, and the weights it took it by. */
export function attention({ query, key, value }: Projections, { length, heads, width }: Heads) {
  const size = width / heads;
  const rows = query.length / width;
  const out = new Float32Array(query.length);
  const weights = new Float32Array(rows * heads * length);
  for (let row = 0; row < rows; row++) {
    const first = row - (row % length);
    for (let head = 0; head < heads; head++) {
      const start = (row * heads + head) * length;
      const seen = weights.subarray(start, start + row - first + 1);
      const at = row * width + head * size;
      for (let j = 0; j < seen.length; j++) {
        const from = (first + j) * width + head * size;
        let score = 0;
        for (let k = 0; k < size; k++) score += query[at + k]! * key[from + k]!;
        seen[j] = score / Math.sqrt(size);
      }
      softmax(seen);
      for (let j = 0; j < seen.length; j++) {
        const from = (first + j) * width + head * size;
        for (let k = 0; k < size; k++) out[at + k]! += seen[j]! * value[from + k]!;
      }
    }
  }
  return { out, weights };
}

/** Returns the gradients at queries, keys and values. */
export function attentionBackward(
  { query, key, value }: Projections,
  { length, heads, width }: Heads,
  weights: Float32Array,
  dOut: Float32Array,
): Projections {
  const size = width / heads;
  const rows = query.length / width;
  const dQuery = new Float32Array(query.length);
  const dKey = new Float32Array(key.length);
  const dValue = new Float32Array(value.length);
  const dWeights = new Float32Array(length);
  for (let row = 0; row < rows; row++) {
    const first = row - (row % length);
    for (let head = 0; head < heads; head++) {
      const start = (row * heads + head) * length;
      const seen = weights.subarray(start, start + row - first + 1);
      const at = row * width + head * size;
      let mean = 0;
      for (let j = 0; j < seen.length; j++) {
        const from = (first + j) * width + head * size;
        let sum = 0;
        for (let k = 0; k < size; k++) {
          sum += dOut[at + k]! * value[from + k]!;
          dValue[from + k]! += seen[j]! * dOut[at + k]!;
        }
        dWeights[j] = sum;
        mean += sum * seen[j]!;
      }
      for (let j = 0; j < seen.length; j++) {
        const from = (first + j) * width + head * size;
        const dScore = (seen[j]! * (dWeights[j]! - mean)) / Math.sqrt(size);
        for (let k = 0; k < size; k++) {
          dQuery[at + k]! += dScore * key[from + k]!;
          dKey[from + k]! += dScore * query[at + k]!;
        }
      }
    }
  }
  return { query: dQuery, key: dKey, value: dValue };
}

function softmax(values: Float32Array): void {
  const most = values.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  let sum = 0;
  for (let i = 0; i < values.length; i++) {
    values[i] = Math.exp(values[i]! - most);
    sum += values[i]!;
  }
  for (let i = 0; i < values.length; i++) values[i]! /= sum;
}
