export function residual(x: number[], layer: (x: number[]) => number[]): number[] {
  layer(x).forEach((said, i) => {
    x[i] += said;
  });
  return x;
}

export function telephone(x: number[], layers: ((x: number[]) => number[])[]): number[] {
  return layers.reduce(residual, x);
}
