// The style of what is alive comes with its script: in the page's own style every reader would carry it.

import css from './live.css?inline';

/** Adds a style sheet's text to the page. */
export function addStyle(text: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  document.adoptedStyleSheets.push(sheet);
}

addStyle(css);
