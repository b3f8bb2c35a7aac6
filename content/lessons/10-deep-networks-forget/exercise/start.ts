export function scale(fanIn: number): number {
  return 0; // how large?
}
