// A page without a framework: the types come along with the import, and the element is found by its tag.

import type { EmbedEvents, EmbedParameters } from '../whisper-and-curry.d.ts';

const figure = document.querySelector('whisper-and-curry')!;

/** Has the figure start over with so many people, and says what it shows then. */
export function askFor(people: number, say: (text: string) => void): void {
  figure.addEventListener('result', ({ detail }) => say(detail.text), { once: true });
  figure.setAttribute('people', String(people));
}

/** Tells of every change of the parameters, until the function that it returns is called. */
export function follow(tell: (parameters: EmbedParameters) => void): () => void {
  const listen = ({ detail }: EmbedEvents['change']) => tell(detail.parameters);
  figure.addEventListener('change', listen);
  return () => figure.removeEventListener('change', listen);
}

/** Adds another figure to the page. */
export function add(widget: string): EmbedParameters {
  const another = document.createElement('whisper-and-curry');
  another.widget = widget;
  another.addEventListener('click', ({ clientX }) => clientX.toFixed());
  document.body.append(another);
  return another.parameters;
}
