export function branchScale(depth: number): number {
  return 1;
}
