// A value as it is shown: data alone, so that it can leave a thread or a frame. Whoever draws it knows no reader's code.

/** What a value looks like. Texts are plain text; `html` and `svg` are a reader's own and must be cleaned before use. */
export type Shown =
  /** A number, a string in quotes, true, null, a date, a symbol: one line, and what kind of thing it is. */
  | { readonly kind: 'plain'; readonly type: string; readonly text: string }
  /** An array, a typed array, a Map, a Set or an object: `name` as in "Array(5)"; `more` entries are left out. */
  | { readonly kind: 'entries'; readonly name: string; readonly entries: readonly Entry[]; readonly more: number }
  /** A function: its name and parameters, as in "branch(x, weights)". */
  | { readonly kind: 'function'; readonly text: string }
  /** A tensor of the core: at most `rows` x `columns` of its values, and what can be said of all of them. */
  | {
      readonly kind: 'tensor';
      readonly shape: readonly number[];
      readonly columns: number;
      readonly values: readonly number[];
      readonly least: number;
      readonly largest: number;
      readonly mean: number;
      readonly rms: number;
    }
  | { readonly kind: 'svg'; readonly svg: string; readonly label: string }
  | { readonly kind: 'html'; readonly html: string }
  | { readonly kind: 'markdown'; readonly source: string }
  | { readonly kind: 'tex'; readonly source: string; readonly display: boolean }
  /** An input of `view(...)`: the page draws it and sends back what the reader chooses. */
  | { readonly kind: 'input'; readonly index: number; readonly input: Input }
  | CellError;

/** One entry of a collection: its key as it is read ("0", "name"), and its value. */
export interface Entry {
  readonly key: string;
  readonly value: Shown;
}

/** What went wrong, and where in the cell (lines from 1, columns from 1), as far as that is known. */
export interface CellError {
  readonly kind: 'error';
  readonly name: string;
  readonly message: string;
  readonly line?: number;
  readonly column?: number;
}

/** An input that a cell asks for with view(Inputs.range(...)), Inputs.toggle, Inputs.select or Inputs.text. */
export type Input =
  | {
      readonly type: 'range';
      readonly label: string;
      readonly min: number;
      readonly max: number;
      readonly step: number;
      readonly value: number;
    }
  | { readonly type: 'toggle'; readonly label: string; readonly value: boolean }
  | { readonly type: 'select'; readonly label: string; readonly options: readonly string[]; readonly value: string }
  | { readonly type: 'text'; readonly label: string; readonly value: string };

/** What an input can be set to. */
export type InputValue = number | boolean | string;

/** What a cell shows: one value for each thing it says, a declared one with its name. */
export interface Result {
  readonly name?: string;
  readonly value: Shown;
}
