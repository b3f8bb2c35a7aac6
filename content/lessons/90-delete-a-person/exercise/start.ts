export function without<Block>(blocks: Block[], k: number): Block[] {
  return blocks; // and who is missing?
}

export function predictedMeanSquare(depth: number, missing: number): number {
  return 0; // your prediction
}
