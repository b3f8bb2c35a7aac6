// What the types tell a page: every line is a mistake, and the test beside them knows each by its message.

import type { EmbedAttributes, EmbedHandlers } from '../whisper-and-curry.d.ts';

const figure = document.querySelector('whisper-and-curry')!;

figure.parameters = {};
figure.parameters['people'] = '50';
figure.addEventListener('result', ({ detail }) => detail.parameters);
figure.addEventListener('ready', ({ detail }) => detail.text);

export const attributes: EmbedAttributes[] = [{ people: 50 }, { widget: 'telephone', theme: 'darkish' }];
export const handlers: EmbedHandlers = { onfinish: () => {} };
