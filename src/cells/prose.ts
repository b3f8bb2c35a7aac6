// Text that a cell writes: md`...` is Markdown, tex`...` a formula. Both stay source; a page sets them.

/** Markdown as it is written. */
export class Markdown {
  readonly source: string;
  constructor(source: string) {
    this.source = source;
  }
}

/** A formula as it is written, in the line or on lines of its own. */
export class Formula {
  readonly source: string;
  readonly display: boolean;
  constructor(source: string, display: boolean) {
    this.source = source;
    this.display = display;
  }
}

/** Returns the Markdown of a template: md`The spread is ${x}.` */
export function md(strings: TemplateStringsArray, ...values: readonly unknown[]): Markdown {
  return new Markdown(filled(strings, values));
}

/** Returns the formula of a template in the line: tex`x + F(x)`; tex.block`...` stands on lines of its own. */
export function tex(strings: TemplateStringsArray, ...values: readonly unknown[]): Formula {
  return new Formula(filled(strings.raw, values), false);
}
tex.block = (strings: TemplateStringsArray, ...values: readonly unknown[]): Formula =>
  new Formula(filled(strings.raw, values), true);

function filled(parts: readonly string[], values: readonly unknown[]): string {
  return parts.map((part, index) => part + (index < values.length ? inserted(values[index]) : '')).join('');
}

function inserted(value: unknown): string {
  if (value instanceof Markdown) return value.source;
  return value instanceof Formula ? value.source : String(value);
}
