export function branchScale(depth: number): number {
  return 1; // how much of its branch does each block add?
}
