export function scale(fanIn: number): number {
  return Math.sqrt(2 / fanIn); // the 2 makes up for ReLU
}
