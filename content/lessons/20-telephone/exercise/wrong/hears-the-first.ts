export function residual(x: number[], layer: (x: number[]) => number[]): number[] {
  const said = layer(x);
  return x.map((value, i) => value + said[i]);
}

export function telephone(x: number[], layers: ((x: number[]) => number[])[]): number[] {
  let sum = x;
  for (const layer of layers) sum = residual(sum, () => layer(x));
  return sum;
}
