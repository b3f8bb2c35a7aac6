export function without<Block>(blocks: Block[], k: number): Block[] {
  blocks.splice(k - 1, 1);
  return blocks;
}

export function predictedMeanSquare(depth: number, missing: number): number {
  return 1 + depth - missing;
}
