// Holds controls of a figure back: hidden ones are gone, locked ones are there and cannot be used. What a control
// belongs to is read off the figure, so that no control knows of tasks; the parameters themselves refuse any change.

import { groupsOf, hidingStyle } from '#runtime/control-names.ts';

const USABLE = ':is(input, select, textarea, button)';

/** Holds controls of a figure back from now on; returns how to stop. */
export function holdBack(figure: HTMLElement, hidden: readonly string[], locked: readonly string[]): () => void {
  const fixed = [...hidden, ...locked];
  const sheet = new CSSStyleSheet();
  document.adoptedStyleSheets.push(sheet);
  const hold = () => {
    sheet.replaceSync(hidingStyle(figure, hidden, `#${CSS.escape(figure.id)}`));
    for (const control of controlsOf(figure, fixed)) control.toggleAttribute('disabled', true);
  };
  const observer = new MutationObserver(hold); // controls come and go as the figure is played with
  observer.observe(figure, { childList: true, subtree: true });
  hold();
  return () => {
    observer.disconnect();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
  };
}

function controlsOf(figure: HTMLElement, names: readonly string[]): Element[] {
  const named = names.flatMap((name) => [
    ...figure.querySelectorAll(`[name="${name}"]${USABLE}, .control:has([name="${name}"]) ${USABLE}`),
  ]);
  const parts = [...groupsOf(figure, names), ...settersOf(figure, names)];
  return [...named, ...parts.flatMap((part) => [part, ...part.querySelectorAll(USABLE)])].filter((one) =>
    one.matches(USABLE),
  );
}

/** What sets none but these parameters and has no name: a row of people, a preset. */
function settersOf(figure: HTMLElement, names: readonly string[]): HTMLElement[] {
  const setters = [...figure.querySelectorAll<HTMLElement>('[data-sets]')];
  return setters.filter(({ dataset }) => dataset['sets']!.split(' ').every((name) => names.includes(name)));
}
