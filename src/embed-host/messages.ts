// What a frame says, read as what a stranger says: it may have left for another page. Anything else is not heard.

import type { EmbedParameters } from './whisper-and-curry.d.ts';

const NAME = 'whisper-and-curry';
const HIGHEST = 20_000; // CSS px

/** What a frame said, each part as it was declared or not there. */
export interface Message {
  readonly type: unknown;
  readonly parameters: EmbedParameters;
  readonly text: string | undefined;
  readonly height: number | undefined;
}

/** Returns what a frame said; undefined where it is not in the frames' own words. */
export function readMessage(data: unknown): Message | undefined {
  const { source, type, parameters, text, height } = Object(data) as Record<string, unknown>;
  if (source !== NAME) return undefined;
  return {
    type,
    parameters: textsOf(parameters),
    text: typeof text === 'string' ? text : undefined,
    height: isHeight(height) ? height : undefined,
  };
}

/** Returns the message that tells a frame which parameters to set; null is "as it started". */
export function setMessage(parameters: Readonly<Record<string, string | null>>): object {
  return { target: NAME, type: 'set', parameters };
}

function isHeight(height: unknown): height is number {
  return Number.isInteger(height) && (height as number) >= 1 && (height as number) <= HIGHEST;
}

function textsOf(parameters: unknown): EmbedParameters {
  const texts = Object.entries(Object(parameters)).filter(([, text]) => typeof text === 'string');
  return Object.freeze(Object.fromEntries(texts) as Record<string, string>);
}
