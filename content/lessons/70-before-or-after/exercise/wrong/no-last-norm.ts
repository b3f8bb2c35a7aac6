type Piece = (x: number[]) => number[];

const add = (a: number[], b: number[]): number[] => a.map((value, i) => value + b[i]);

export function block(x: number[], norm: Piece, layer: Piece): number[] {
  return add(x, layer(norm(x)));
}

export function network(x: number[], norm: Piece, layers: Piece[]): number[] {
  let stream = x;
  for (const layer of layers) stream = block(stream, norm, layer);
  return stream;
}
