export function rmsNorm(x: number[], gain: number[]): number[] {
  // the mean of the squares;
  // each number over the root of (that + 1e-5), times its gain
  return x;
}
