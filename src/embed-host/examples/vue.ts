// Vue: the compiler is told that the tag is no component, and the templates' checker what it takes.
// In a template: <whisper-and-curry widget="telephone" :people="people" @result="say($event.detail.text)">…

import type { GlobalComponents } from 'vue';
import type { EmbedAttributes, EmbedVueHandlers } from '../whisper-and-curry.d.ts';

declare module 'vue' {
  interface GlobalComponents {
    'whisper-and-curry': new () => { $props: EmbedAttributes & EmbedVueHandlers };
  }
}

/** For `vue({ template: { compilerOptions } })` in vite.config.ts. */
export const compilerOptions = { isCustomElement: (tag: string): boolean => tag === 'whisper-and-curry' };

/** What the template above sets. */
export function props(
  people: number,
  say: (text: string) => void,
): InstanceType<GlobalComponents['whisper-and-curry']>['$props'] {
  return { widget: 'telephone', people, onResult: ({ detail }) => say(detail.text) };
}
