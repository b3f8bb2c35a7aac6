// One grid as a table: a number and a colour in each cell, mean and size of each row and column at its edges. The cells
// that were averaged for the one in focus are framed. One stop for the keyboard, arrow keys walk from cell to cell.

import { useRef } from 'preact/hooks';
import { say, type Words } from '#params';
import { type Cell, FEATURES, type Moments } from './model.ts';
import { inkOf, largestOf, letter, type Side, short } from './series.ts';

interface GridProps {
  readonly words: Words;
  readonly title: string;
  readonly side: Side;
  readonly focus: Cell;
  /** Whether each cell is framed, row after row. */
  readonly framed: readonly boolean[];
  readonly onFocus: (cell: Cell) => void;
  /** Whether the keyboard walks through this grid. */
  readonly walked?: boolean;
}

const FEATURE_INDEXES = Array.from({ length: FEATURES }, (_, feature) => feature);
const READINGS = ['mean', 'size'] as const;

export function Grid(props: GridProps) {
  const { words, title, side, focus, onFocus, walked } = props;
  const table = useRef<HTMLTableElement>(null);
  const walk = (event: KeyboardEvent) => {
    const to = stepFrom(focus, event.key, table.current!);
    if (!walked || !to) return;
    event.preventDefault();
    onFocus(to);
    requestAnimationFrame(() => table.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus());
  };
  const largest = largestOf(side);
  return (
    <table class="zoo-grid" ref={table} role={walked ? 'grid' : undefined} onKeyDown={walk}>
      <caption>{title}</caption>
      <Head words={words} />
      <tbody>
        {side.rows.map((moments, example) => (
          <tr key={example}>
            <th scope="row">{example + 1}</th>
            {FEATURE_INDEXES.map((feature) => (
              <Value key={feature} {...props} cell={{ example, feature }} />
            ))}
            {READINGS.map((name) => (
              <Reading key={name} words={words} name={name} moments={moments} largest={largest} />
            ))}
          </tr>
        ))}
      </tbody>
      <Foot words={words} side={side} largest={largest} />
    </table>
  );
}

const KEYS: Readonly<Record<string, readonly [down: number, on: number]>> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
  Home: [0, -FEATURES],
  End: [0, FEATURES],
};

/** Where a key leads from a cell, as the eye sees it; nowhere for a key that does not walk. */
function stepFrom({ example, feature }: Cell, key: string, table: HTMLElement): Cell | undefined {
  const step = KEYS[key];
  if (!step) return undefined;
  const mirrored = /Left|Right/.test(key) && getComputedStyle(table).direction === 'rtl';
  return { example: example + step[0], feature: feature + (mirrored ? -step[1] : step[1]) };
}

function Head({ words }: { readonly words: Words }) {
  return (
    <thead>
      <tr>
        <td />
        {[...FEATURE_INDEXES.map(letter), ...READINGS.map((name) => say(words, name))].map((name) => (
          <th key={name} scope="col">
            {name}
          </th>
        ))}
      </tr>
    </thead>
  );
}

function Foot({ words, side, largest }: Pick<GridProps, 'words' | 'side'> & { readonly largest: number }) {
  return (
    <tfoot>
      {READINGS.map((name) => (
        <tr key={name}>
          <th scope="row">{say(words, name)}</th>
          {side.columns.map((moments, feature) => (
            <Reading key={feature} words={words} name={name} moments={moments} largest={largest} />
          ))}
        </tr>
      ))}
    </tfoot>
  );
}

function Value({ words, side, focus, framed, onFocus, walked, cell }: GridProps & { readonly cell: Cell }) {
  const at = cell.example * FEATURES + cell.feature;
  const value = side.grid.data[at]!;
  const inFocus = cell.example === focus.example && cell.feature === focus.feature;
  return (
    <td
      class={`zoo-${value < 0 ? 'below' : 'above'}${framed[at] ? ' zoo-framed' : ''}${inFocus ? ' zoo-focus' : ''}`}
      style={{ '--ink-share': inkOf(value) }}
      tabIndex={walked ? (inFocus ? 0 : -1) : undefined}
      onPointerEnter={() => onFocus(cell)}
    >
      {short(words, value)}
    </td>
  );
}

interface ReadingProps {
  readonly words: Words;
  readonly name: keyof Moments;
  readonly moments: Moments;
  readonly largest: number;
}

/** A mean or a size as a number over a bar, in parts of the largest of its grid. */
function Reading({ words, name, moments, largest }: ReadingProps) {
  return (
    <td class={`zoo-reading zoo-${name}`}>
      {short(words, moments[name])}
      <span class="zoo-bar" style={{ '--part': moments[name] / largest }} />
    </td>
  );
}
