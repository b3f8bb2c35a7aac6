// What is wrong with the content, as data: where it stands, which rule it breaks, and what would help. The build
// throws it, `npm run check` lists it, the dev server shows it in place.

/** One fault of the content. */
export interface ContentFault {
  /** As messages name it, from the project's root. */
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
  /** The rule's name, such as "broken-link". */
  readonly rule: string;
  /** What must be so and what was found, without a full stop: "minutes must be a number, got nothing". */
  readonly what: string;
  /** What to do, as whole sentences; may be empty. */
  readonly hint: string;
  /** A warning is told and stops nothing. */
  readonly level: 'error' | 'warning';
}

/** All faults of what was read, as one error with a line for each. */
export class ContentFaults extends RangeError {
  readonly faults: readonly ContentFault[];

  constructor(faults: readonly ContentFault[]) {
    super(faults.map(faultLine).join('\n'));
    this.faults = faults;
  }
}

/** Returns a fault in the grammar of every error: "file:line: what, got value. Hint." */
export function faultLine(fault: ContentFault): string {
  return `${placeOf(fault)}: ${fault.what}.${fault.hint && ` ${fault.hint}`}`;
}

/** Returns where a fault stands: "file", "file:line" or "file:line:column". */
export function placeOf({ file, line, column }: ContentFault): string {
  return [file, line, line && column].filter(Boolean).join(':');
}

/** Throws the errors among faults as one, where there are any. */
export function refuse(faults: readonly ContentFault[]): void {
  const errors = faults.filter(({ level }) => level === 'error');
  if (errors.length > 0) throw new ContentFaults(errors);
}

/** Returns the faults that reading the content throws; any other error goes on. */
export function faultsOfReading(read: () => unknown): readonly ContentFault[] {
  return attempt(read).faults;
}

/** Returns what a reader of the content gives, or the faults that it throws; any other error goes on. */
export function attempt<T>(read: () => T): { readonly value?: T; readonly faults: readonly ContentFault[] } {
  try {
    return { value: read(), faults: [] };
  } catch (error) {
    if (error instanceof ContentFaults) return { faults: error.faults };
    throw error;
  }
}
