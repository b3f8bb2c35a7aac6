// The narrow waist of the core: all arithmetic of training goes through these functions, over offsets into one memory.
// Whatever is faster than TypeScript one day implements this interface, and nothing above it changes.

/** Where every value and gradient lies: Float32 in all use, Float64 to hold gradients against differences. */
export type Memory = Float32Array | Float64Array;

/** What an elementwise kernel computes: max(x, 0), tanh x, GELU in its tanh form, or x itself. */
export type Activation = 'relu' | 'tanh' | 'gelu' | 'identity';

/** An offset that stands for "there is none". */
export const NONE = -1;

/**
 * Arguments named as tensors are offsets of their first number. A `d` in front marks a gradient;
 * kernels add to gradients and write over everything else. No range may overlap one that is written.
 */
export interface Kernels {
  /** out[i] <- value. */
  fill(out: number, count: number, value: number): void;
  /** y[i] <- a y[i] + b x[i], where x may be y; with a = 0, y is not read. */
  combine(y: number, x: number, count: number, a: number, b: number): void;
  /** Returns the sum of x[i] y[i]. */
  dot(x: number, y: number, count: number): number;
  /** out (columns, rows) <- x (rows, columns), turned; added to it where `add` is true. */
  transpose(x: number, out: number, rows: number, columns: number, add: boolean): void;
  /**
   * out (rows, columns) <- a (rows, inner) b (inner, columns), plus bias (columns) unless it is NONE; added to out
   * where `add` is true. A stride is the distance to the next row or column, so a turned matrix is one with strides
   * swapped.
   */
  multiply(
    a: number, aRow: number, aColumn: number, b: number, bRow: number, bColumn: number, bias: number,
    out: number, outRow: number, rows: number, inner: number, columns: number, add: boolean,
  ): void;
  /** out[i] <- f(x[i]). */
  activate(f: Activation, x: number, out: number, count: number): void;
  /** dx[i] += f'(x[i]) dout[i], where out is f(x). */
  activateBackward(f: Activation, x: number, out: number, dout: number, dx: number, count: number): void;
  /**
   * Each row of x (rows, width) to a common size: h <- (x - mean) / sqrt(variance + epsilon), where `center` is false
   * without the mean; scales (rows) <- what it was multiplied by; out <- h gain + bias, unless both are NONE.
   */
  normalize(
    x: number, h: number, scales: number, gain: number, bias: number, out: number,
    rows: number, width: number, center: boolean, epsilon: number,
  ): void;
  /** dx, dgain and dbias of `normalize`, from h and scales as it left them. */
  normalizeBackward(
    h: number, scales: number, gain: number, dout: number, dx: number, dgain: number, dbias: number,
    rows: number, width: number, center: boolean,
  ): void;
  /** Each row of out (rows, width) <- softmax of scale x; where `causal` is true, row i sees columns 0 to i alone. */
  softmax(x: number, out: number, rows: number, width: number, scale: number, causal: boolean): void;
  /** dx of `softmax`, from what it wrote. */
  softmaxBackward(out: number, dout: number, dx: number, rows: number, width: number, scale: number): void;
  /**
   * loss <- the mean over rows of -log softmax(logits)[target], for logits (rows, width) and targets (rows);
   * slope (rows, width) <- d loss / d logits. A target below 0 leaves its row out.
   */
  crossEntropy(logits: number, targets: number, slope: number, loss: number, rows: number, width: number): void;
  /** out (rows, width) <- the rows of a table (entries, width) that indices (rows) name. */
  gather(table: number, indices: number, out: number, rows: number, width: number): void;
  /** dtable of `gather`. */
  scatter(dout: number, indices: number, dtable: number, rows: number, width: number): void;
  /**
   * x <- x - rate m / (sqrt(v) + epsilon), after m <- beta1 m + (1 - beta1) dx and v <- beta2 v + (1 - beta2) dx^2;
   * the rate already carries the correction for the first steps (Kingma & Ba 2015, arXiv 1412.6980, section 2).
   */
  adam(
    x: number, dx: number, m: number, v: number, count: number,
    rate: number, beta1: number, beta2: number, epsilon: number,
  ): void;
}
