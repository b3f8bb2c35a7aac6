export function branchScale(depth: number): number {
  return 0.3;
}
