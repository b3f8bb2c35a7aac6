// The host's page, as an embed knows it: told of what happens here, and asked of nothing. Only it may ask for a change.

import { heightMessages, SOURCE, secretIn, type Wanted, wantedIn } from './protocols.ts';

/** What an embed tells its host. */
export interface Host {
  readonly tell: (type: 'ready' | 'change' | 'result', what: object) => void;
  readonly tellHeight: (height: number) => void;
  /** Tells WordPress, which opens no window for a frame, that a reader wants to go somewhere. */
  readonly tellLink: (address: string) => void;
}

const TOGETHER_MS = 30; // what a host asks for within this time is done at once

/** Returns the host of the widget's embed; `asked` is called with what the host asks for, `height` tells it anew. */
export function meetHost(widget: string, asked: (wanted: Wanted) => void, height: () => number): Host {
  const secret = secretIn(location.hash);
  const post = (message: unknown) => parent !== window && parent.postMessage(message, '*');
  const tellHeight = (pixels: number) => {
    for (const message of heightMessages(widget, pixels, secret)) post(message);
  };
  const together = collect(asked);
  addEventListener('message', ({ source, data }) => {
    if (source !== parent) return;
    const wanted = wantedIn(data);
    if (wanted !== undefined) together(wanted);
    else if (isHandshake(data, secret)) post({ message: 'height', value: height(), secret });
  });
  return {
    tell: (type, what) => post({ source: SOURCE, type, widget, ...what }),
    tellHeight,
    tellLink: (address) => secret !== undefined && post({ message: 'link', value: address, secret }),
  };
}

/** WordPress asks once its own script is there, which may be after the first height was told. */
function isHandshake(data: unknown, secret: string | undefined): boolean {
  const { message, secret: told } = (data ?? {}) as { message?: unknown; secret?: unknown };
  return secret !== undefined && message === 'ready' && told === secret;
}

/** Returns a function that gathers what it is given and hands it on together, the newest of each name. */
function collect(then: (wanted: Wanted) => void): (wanted: Wanted) => void {
  let gathered: Wanted | undefined;
  return (wanted) => {
    if (gathered === undefined)
      setTimeout(() => {
        const all = gathered!;
        gathered = undefined;
        then(all);
      }, TOGETHER_MS);
    gathered = { ...gathered, ...wanted };
  };
}
