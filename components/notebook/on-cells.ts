// Nothing of editor or runtime is loaded before a cell is touched, or an address brings cells along. This is what waits
// for it.

const CELL = '[data-cell]';

/** Waits for the first touch of any cell of the page. */
export function wakeCells(): void {
  const load = () => import('./live.tsx');
  const open = async (event: Event) => {
    const cell = (event.target as Element).closest<HTMLElement>(CELL);
    if (cell === null || cell.dataset['editor'] !== undefined) return;
    const isButton = (event.target as Element).closest('button, summary, a, label, input, select') !== null;
    if (isButton && !(event.target as Element).matches('[data-cell-edit]')) return;
    if (event instanceof KeyboardEvent && (isButton || event.key !== 'Enter')) return;
    const { openCell } = await load();
    openCell(cell, event instanceof MouseEvent && !isButton ? event : undefined);
  };
  const set = async ({ currentTarget }: Event) => {
    const { setInput } = await load();
    setInput(currentTarget as HTMLInputElement);
  };
  for (const input of document.querySelectorAll<HTMLInputElement>(`${CELL} [data-input]`)) {
    input.disabled = false;
    input.addEventListener('change', set, { once: true });
  }
  for (const cell of document.querySelectorAll<HTMLElement>(CELL)) {
    cell.addEventListener('click', open);
    cell.addEventListener('keydown', open);
    cell.addEventListener('focusin', load, { once: true });
    cell.addEventListener('pointerdown', load, { once: true });
    for (const button of cell.querySelectorAll<HTMLElement>('[data-cell-edit]')) button.hidden = false;
  }
  if (location.hash.startsWith('#cells=')) void import('./arrival.tsx').then(({ offerShared }) => offerShared());
}
