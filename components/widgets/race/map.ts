// The map of answers as one path: the part of the plane that a network gives to class 1. Between the points that were
// asked, the border runs where the straight line from one answer to the next crosses zero.

/** A corner of a cell: where it stands and what was answered there. */
interface Corner {
  readonly x: number;
  readonly y: number;
  readonly value: number;
}

/** Returns an SVG path over a square of `side` x `side` for answers at (grid, grid) points, row after row from the lowest. */
export function pathOf(answers: ArrayLike<number>, grid: number, side: number): string {
  const at = (column: number, row: number): Corner => ({
    x: ((column + 0.5) / grid) * side,
    y: side - ((row + 0.5) / grid) * side,
    value: answers[row * grid + column]!,
  });
  const cells: string[] = [];
  for (let row = 0; row + 1 < grid; row++) {
    for (let column = 0; column + 1 < grid; column++) {
      const corners = [at(column, row), at(column + 1, row), at(column + 1, row + 1), at(column, row + 1)];
      cells.push(cellPath(corners));
    }
  }
  return cells.join('');
}

/** The part of a cell whose answers are above zero, as a closed path; empty where there is none. */
function cellPath(corners: readonly Corner[]): string {
  const outline = corners.flatMap((corner, i) => {
    const next = corners[(i + 1) % corners.length]!;
    const crossed = corner.value > 0 !== next.value > 0;
    return [...(corner.value > 0 ? [corner] : []), ...(crossed ? [crossing(corner, next)] : [])];
  });
  if (outline.length === 0) return '';
  return `M${outline.map(({ x, y }) => `${short(x)} ${short(y)}`).join('L')}Z`;
}

function crossing(a: Corner, b: Corner): Pick<Corner, 'x' | 'y'> {
  const along = a.value / (a.value - b.value);
  return { x: a.x + along * (b.x - a.x), y: a.y + along * (b.y - a.y) };
}

/** Returns a path of dots, one for each point (x, y in turn) of class `which`, from -reach to reach over the square. */
export function dotsOf(points: ArrayLike<number>, which: 0 | 1, most: number, reach: number, side: number): string {
  const dots: string[] = [];
  for (let i = which; i < most && 2 * i < points.length; i += 2) {
    const x = ((points[2 * i]! + reach) / (2 * reach)) * side;
    const y = side - ((points[2 * i + 1]! + reach) / (2 * reach)) * side;
    dots.push(`M${short(x)} ${short(y)}h0`);
  }
  return dots.join('');
}

function short(value: number): string {
  return String(Math.round(value * 10) / 10);
}
