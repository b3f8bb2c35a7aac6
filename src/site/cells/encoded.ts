// What a cell gave, as a text that stands in an attribute: JSON, which has no word for NaN, Infinity and -0.

const NUMBERS: Readonly<Record<string, number>> = {
  'number:NaN': Number.NaN,
  'number:Infinity': Number.POSITIVE_INFINITY,
  'number:-Infinity': Number.NEGATIVE_INFINITY,
  'number:-0': -0,
};

/** Returns data as a text. */
export function encode(data: unknown): string {
  return JSON.stringify(data, (_, value) =>
    typeof value === 'number' && (!Number.isFinite(value) || Object.is(value, -0)) ? { $: wordOf(value) } : value,
  );
}

/** Returns the data of a text. */
export function decode(text: string): unknown {
  return JSON.parse(text, (_, value) => (isWord(value) ? NUMBERS[value.$] : value));
}

const wordOf = (value: number) => `number:${Object.is(value, -0) ? '-0' : value}`;

function isWord(value: unknown): value is { readonly $: string } {
  return typeof value === 'object' && value !== null && '$' in value && String(value.$) in NUMBERS;
}
