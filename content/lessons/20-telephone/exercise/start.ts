export function residual(x: number[], layer: (x: number[]) => number[]): number[] {
  const said = layer(x);
  return said; // and what came in?
}

export function telephone(x: number[], layers: ((x: number[]) => number[])[]): number[] {
  let heard = x;
  for (const layer of layers) heard = layer(heard); // by your residual
  return heard;
}
