export function scale(fanIn: number): number {
  return 2 / fanIn;
}
