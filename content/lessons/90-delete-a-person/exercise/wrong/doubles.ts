export function without<Block>(blocks: Block[], k: number): Block[] {
  return blocks.filter((_, i) => i !== k - 1);
}

export function predictedMeanSquare(depth: number, missing: number): number {
  return 2 ** (depth - missing);
}
