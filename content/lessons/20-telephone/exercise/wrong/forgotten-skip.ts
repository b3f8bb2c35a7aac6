export function residual(x: number[], layer: (x: number[]) => number[]): number[] {
  return layer(x);
}

export function telephone(x: number[], layers: ((x: number[]) => number[])[]): number[] {
  return layers.reduce(residual, x);
}
