// A person large enough to have a face: whispering, mishearing or silent, beside the words they say.

import type { ComponentChildren } from 'preact';

/** What the face shows. */
export type Mood = 'whispering' | 'mishearing' | 'silent';

interface SpeakerProps {
  readonly mood: Mood;
  readonly name: string;
  readonly children: ComponentChildren;
}

const MOUTHS: Readonly<Record<Mood, string>> = {
  whispering: 'M28.5 29.5a3 2.6 0 1 0 6 0 3 2.6 0 1 0-6 0Z',
  mishearing: 'M27 31c1.6-2.4 3-2.4 4.4-.6s2.6 1.8 4.2-.6',
  silent: 'M27.5 30.2c2.4 1.4 4.8 1.4 7.2 0',
};

const WHISPER = 'M51 20c2.6 3.4 2.6 8.6 0 12M56.5 16.5c4.4 6 4.4 13.6 0 19.5';
const QUESTION = 'M51.5 11c.4-4.6 7.6-4.4 7.2.4-.3 3.4-4 3.2-4 6.8M54.7 22.6v.5';

/** The person alone. */
export function Figure({ mood }: { readonly mood: Mood }) {
  return (
    <svg class="speaker-figure" viewBox="0 0 64 72" aria-hidden="true">
      <path d="M8 70c0-17 9-27 24-27s24 10 24 27" />
      <g transform={mood === 'mishearing' ? 'rotate(12 32 44)' : undefined}>
        <circle cx="31" cy="24" r="15" />
        <path d="M25.5 20.5v1.8M36.5 20.5v1.8" />
        <path d={MOUTHS[mood]} />
      </g>
      {mood === 'whispering' && <path d={WHISPER} />}
      {mood === 'mishearing' && <path d={QUESTION} />}
    </svg>
  );
}

/** The person with a name and, in a bubble, what they say. */
export function Speaker({ mood, name, children }: SpeakerProps) {
  return (
    <div class={`speaker speaker-${mood}`}>
      <Figure mood={mood} />
      <div class="speaker-bubble">
        <p class="speaker-name">{name}</p>
        {children}
      </div>
    </div>
  );
}
