// A list parameter as one text, made from what its cells hold.

/** Returns the list as its parameter writes it, with one number as it is being typed; a comma there is a decimal one. */
export function joined(values: readonly number[], index: number, text: string): string {
  return values.map((value, i) => (i === index ? text.replaceAll(',', '.') : value)).join(',');
}
