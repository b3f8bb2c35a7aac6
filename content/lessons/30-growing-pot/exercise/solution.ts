export function branchScale(depth: number): number {
  return 1 / Math.sqrt(depth);
}
