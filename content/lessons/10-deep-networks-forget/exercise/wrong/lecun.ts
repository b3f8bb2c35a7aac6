export function scale(fanIn: number): number {
  return Math.sqrt(1 / fanIn);
}
