const mean = (x: number[]): number => x.reduce((sum, value) => sum + value, 0) / x.length;

export function normalize(x: number[]): number[] {
  const middle = mean(x);
  const variance = x.reduce((sum, value) => sum + (value - middle) ** 2, 0) / (x.length - 1);
  return x.map((value) => (value - middle) / Math.sqrt(variance + 1e-5));
}

export function layerNorm(x: number[], gain: number[], bias: number[]): number[] {
  return normalize(x).map((value, i) => value * gain[i] + bias[i]);
}
