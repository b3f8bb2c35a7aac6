// What a figure says of itself, told once it has settled: its summary sentence, when it has become another.

const SETTLED_MS = 250; // without another change

/** Tells the text of the figure's headline after each change. */
export function watchResult(figure: Element, tell: (text: string) => void): void {
  let told = textOf(figure);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const settle = () => {
    const text = textOf(figure);
    if (text !== told) tell(text);
    told = text;
  };
  new MutationObserver(() => {
    clearTimeout(timer);
    timer = setTimeout(settle, SETTLED_MS);
  }).observe(figure, { subtree: true, childList: true, characterData: true });
}

function textOf(figure: Element): string {
  return (figure.querySelector('output.headline')?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
}
