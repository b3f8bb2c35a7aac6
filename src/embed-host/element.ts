// The loader, one classic script: defines `<whisper-and-curry>` where no copy of it has done so.

import { base } from './base.ts';
import { EmbedElement } from './embed-element.ts';

const NAME = 'whisper-and-curry';

if (base === undefined) {
  console.warn(`${NAME}: element.js must be loaded by <script src="https://…/embed/element.js">, got no address.`);
} else if (customElements.get(NAME) === undefined) {
  customElements.define(NAME, EmbedElement);
}
