// KaTeX's own style, whole: nobody knows what formulas a reader's code will write. By its address, and not imported as a
// style, since a build puts every style that a page might import into the page.

import address from 'katex/dist/katex.css?url';

/** Puts the style into the page; it is there once the promise is kept. */
export function loadTypesetStyle(): Promise<void> {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = address;
  const { promise, resolve } = Promise.withResolvers<void>();
  link.onload = link.onerror = () => resolve();
  document.head.append(link);
  return promise;
}
