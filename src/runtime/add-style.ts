// Style that comes with a script, for what appears only when it is asked for: in the page's own style every reader
// would carry it.

const added = new Set<string>();

/** Adds a style sheet's text to the page, once. */
export function addStyle(text: string): void {
  if (added.has(text)) return;
  added.add(text);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  document.adoptedStyleSheets.push(sheet);
}
