const mean = (list: number[]): number => list.reduce((sum, value) => sum + value, 0) / list.length;

export function backward(x: number[], g: number[]): number[] {
  const middle = mean(x);
  const sigma = Math.sqrt(mean(x.map((value) => (value - middle) ** 2)) + 1e-5);
  const z = x.map((value) => (value - middle) / sigma);
  const along = mean(g.map((value, i) => value * z[i]));
  return g.map((value, i) => (value - z[i] * along) / sigma);
}
