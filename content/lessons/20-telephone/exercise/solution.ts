export function residual(x: number[], layer: (x: number[]) => number[]): number[] {
  const said = layer(x);
  return x.map((value, i) => value + said[i]);
}

export function telephone(x: number[], layers: ((x: number[]) => number[])[]): number[] {
  let heard = x;
  for (const layer of layers) heard = residual(heard, layer);
  return heard;
}
