// The ways in which hosts hear of a frame's height: our own element, Embedly and Medium, AMP, WordPress.

/** What an embed says, whoever hears it. */
export const SOURCE = 'whisper-and-curry';

/** Returns every message that says a height; `secret` is the one that WordPress gave, undefined elsewhere. */
export function heightMessages(widget: string, height: number, secret: string | undefined): unknown[] {
  const known = [
    { source: SOURCE, type: 'height', widget, height },
    JSON.stringify({ src: location.href, context: 'iframe.resize', height }),
    { sentinel: 'amp', type: 'embed-size', height },
  ];
  return secret === undefined ? known : [...known, { message: 'height', value: height, secret }];
}

/** Returns the secret in a frame's address, as WordPress puts it there. */
export function secretIn(hash: string): string | undefined {
  return /[#?&]secret=(\w{10})(?!\w)/.exec(hash)?.[1];
}

/** What a host may ask for: texts by name, null for a parameter as it started. */
export type Wanted = Readonly<Record<string, string | null>>;

const MOST = { names: 40, length: 4000 };

/** Returns what a message asks for; undefined for anything that is not, to the letter, such a message. */
export function wantedIn(message: unknown): Wanted | undefined {
  if (!isPlain(message) || message['target'] !== SOURCE || message['type'] !== 'set') return undefined;
  const { parameters } = message;
  if (!isPlain(parameters)) return undefined;
  const entries = Object.entries(parameters);
  const fits = entries.length <= MOST.names && entries.every(([name, text]) => name.length <= 100 && isText(text));
  return fits ? (Object.fromEntries(entries) as Wanted) : undefined;
}

function isText(value: unknown): boolean {
  return value === null || (typeof value === 'string' && value.length <= MOST.length);
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
