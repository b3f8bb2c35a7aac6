// Numbers in the signs of a language: 0.02 is "0,02" in Spanish. Addresses, data and code keep the point, and so does
// English: what code writes is what it reads.

/** Returns a number, or one as code writes it ("0.50"), with the decimal sign and the digits of a language. */
export function numeral(value: number | string, language: string): string {
  const { decimal, digits } = signsOf(language);
  return String(value).replace(/[\d.]/g, (sign) => (sign === '.' ? decimal : digits[Number(sign)]!));
}

/** Returns what was typed in the signs of a language as code writes it: "0,02" in Spanish is "0.02". */
export function typedNumeral(text: string, language: string): string {
  const { decimal, digits } = signsOf(language);
  const plain = (sign: string) => (sign === decimal ? '.' : String(digits.indexOf(sign)));
  return Array.from(text, (sign) => (sign === decimal || digits.includes(sign) ? plain(sign) : sign)).join('');
}

/** Returns a share (0 to 1) as a percentage with so many decimals, as a language writes it: "99.0%", "99,0 %". */
export function percentage(share: number, language: string, decimals = 0): string {
  const places = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  return new Intl.NumberFormat(language, { style: 'percent', ...places }).format(share);
}

interface Signs {
  readonly decimal: string;
  readonly digits: readonly string[];
}

const known = new Map<string, Signs>();

function signsOf(language: string): Signs {
  if (!known.has(language)) known.set(language, readSigns(language));
  return known.get(language)!;
}

function readSigns(language: string): Signs {
  const format = new Intl.NumberFormat(language);
  const decimal = format.formatToParts(0.5).find(({ type }) => type === 'decimal')!.value;
  return { decimal, digits: Array.from({ length: 10 }, (_, digit) => format.format(digit)) };
}
