export function rmsNorm(x: number[], gain: number[]): number[] {
  const meanSquare = x.reduce((sum, value) => sum + value ** 2, 0) / x.length;
  const size = Math.sqrt(meanSquare + 1e-5);
  return x.map((value, i) => (value / size) * gain[i]);
}
