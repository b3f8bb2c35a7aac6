export function plainBlame(slopes: number[]): number {
  return slopes.reduce((note, slope) => note * slope, 1);
}

export function residualBlame(slopes: number[]): number {
  return slopes.reduce((note, slope) => note * slope, 1);
}
