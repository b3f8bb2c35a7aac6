// Nothing of editor or sandbox is loaded before an exercise is touched. This waits for it, and puts an answer that was
// kept where the start would stand.

import { keptAnswer } from './answers.ts';

/** Waits for the first touch of each exercise of the page. */
export function wakeExercises(): void {
  for (const element of document.querySelectorAll<HTMLElement>('[data-exercise]')) wake(element);
}

function wake(element: HTMLElement): void {
  const code = element.querySelector<HTMLElement>('[data-exercise-code]')!;
  const button = element.querySelector<HTMLElement>('[data-exercise-open]')!;
  const open = async () => (await load()).openExercise(element);
  button.hidden = false;
  button.addEventListener('click', open);
  code.addEventListener('click', open);
  code.addEventListener('keydown', ({ key }) => key === 'Enter' && open());
  for (const touched of [button, code]) touched.addEventListener('pointerdown', load, { once: true });
  showKept(element, code);
}

const load = () => import('./live-exercise.tsx');

function showKept(element: HTMLElement, code: HTMLElement): void {
  const kept = keptAnswer(element.dataset['exercise']!);
  if (kept === undefined) return;
  code.querySelector('code')!.textContent = kept;
  element.querySelector<HTMLElement>('[data-exercise-kept]')!.hidden = false;
}
