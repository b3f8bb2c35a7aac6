// The one door to what a browser keeps between visits. Where it refuses, or its space is full, a page remembers
// for as long as it is open, and nothing else changes.

/** A place for short texts by name. */
export interface Store {
  readonly get: (name: string) => string | undefined;
  /** Keeps a text; returns whether it will still be there after the page is closed. */
  readonly set: (name: string, text: string) => boolean;
  readonly remove: (name: string) => void;
}

/** Returns the store of this site, its names behind `prefix`; `open` gives the browser's own and may throw. */
export function openStore(prefix: string, open: () => Storage = () => localStorage): Store {
  const memory = new Map<string, string | undefined>();
  const kept = attempt(open);
  return {
    get: (name) => (memory.has(name) ? memory.get(name) : (attempt(() => kept?.getItem(prefix + name)) ?? undefined)),
    set(name, text) {
      const stays = kept !== undefined && succeeds(() => kept.setItem(prefix + name, text));
      if (stays) memory.delete(name);
      else memory.set(name, text);
      return stays;
    },
    remove(name) {
      if (succeeds(() => kept?.removeItem(prefix + name))) memory.delete(name);
      else memory.set(name, undefined);
    },
  };
}

/** A browser may throw at any touch of its storage, the first one included. */
function attempt<T>(action: () => T): T | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}

function succeeds(action: () => void): boolean {
  return (
    attempt(() => {
      action();
      return true;
    }) ?? false
  );
}
