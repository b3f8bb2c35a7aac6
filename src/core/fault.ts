// The one grammar of every error in the core: "where: what, got value. Hint."

/** Returns a RangeError that reads `where: what, got value. Hint.`; the hint may be left out. */
export function fault(where: string, what: string, got: unknown, hint = ''): RangeError {
  const ending = hint === '' ? '' : ` ${hint}`;
  return new RangeError(`${where}: ${what}, got ${String(got)}.${ending}`);
}

/** Returns `value`; throws where it is not an integer from `min` to `max`. */
export function requireInteger(where: string, name: string, value: number, min: number, max: number): number {
  if (Number.isInteger(value) && value >= min && value <= max) return value;
  throw fault(where, `${name} must be an integer from ${min} to ${max}`, value);
}
