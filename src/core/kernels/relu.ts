// ReLU of one number, in a file of its own: what uses nothing else loads nothing else.

/** Returns max(x, 0); NaN stays NaN. */
export function relu(x: number): number {
  return x < 0 ? 0 : x;
}
