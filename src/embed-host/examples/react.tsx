/** @jsxImportSource react */
// React 19 sets attributes and listens to events of custom elements itself. This declaration is all it needs.

import type { DetailedHTMLProps, HTMLAttributes, JSX } from 'react';
import type { EmbedAttributes, EmbedHandlers, WhisperAndCurryElement } from '../whisper-and-curry.d.ts';

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'whisper-and-curry': DetailedHTMLProps<
        Omit<HTMLAttributes<WhisperAndCurryElement>, keyof EmbedHandlers>,
        WhisperAndCurryElement
      > &
        EmbedAttributes &
        EmbedHandlers;
    }
  }
}

/** The telephone with so many people; `say` gets each sentence that it says. */
export function Telephone({ people, say }: { people: number; say: (text: string) => void }): JSX.Element {
  return (
    <whisper-and-curry
      widget="telephone"
      people={people}
      residual="on"
      theme="dark"
      onresult={({ detail }) => say(detail.text)}
    >
      <p>The telephone</p>
    </whisper-and-curry>
  );
}
