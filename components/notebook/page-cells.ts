// The cells of a page as they stand in its HTML.

import type { PageSetting } from './live-notebook.ts';

/** A cell's place in the page, and what it says before anyone changes it. */
export interface PageCell {
  readonly id: string;
  readonly element: HTMLElement;
  readonly code: HTMLElement;
  readonly output: HTMLElement;
  readonly console: HTMLElement;
  readonly original: string;
}

/** Returns the cells of the page in its order. */
export function pageCells(): PageCell[] {
  return Array.from(document.querySelectorAll<HTMLElement>('[data-cell]'), (element) => {
    const code = element.querySelector('pre')!;
    const console = element.querySelector<HTMLElement>('[data-cell-console]')!;
    const output = element.querySelector<HTMLElement>('[data-cell-output]')!;
    return {
      id: element.dataset['cell']!,
      element,
      code,
      output,
      console,
      original: (code.textContent ?? '').trimEnd(),
    };
  });
}

/** Returns what the cells of the page share; the first carries it. */
export function pageSetting(): PageSetting {
  return JSON.parse(document.querySelector<HTMLElement>('[data-cells]')!.dataset['cells']!);
}
