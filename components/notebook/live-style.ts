// The style of what is alive comes with its script: in the page's own style every reader would carry it.

import css from './live.css?inline';

const added = new Set<string>();

/** Adds a style sheet's text to the page, once. */
export function addStyle(text: string): void {
  if (added.has(text)) return;
  added.add(text);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  document.adoptedStyleSheets.push(sheet);
}

/** Adds the style of live cells to the page, once; a call, since an import alone is dropped from a bundle. */
export function addLiveStyle(): void {
  addStyle(css);
}
