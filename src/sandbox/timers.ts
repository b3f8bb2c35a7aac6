// Timers by name, that give a busy page a moment to hear what is already on its way before they go off.

const GRACE = 100; // ms

/** A set of named timers. */
export interface Timers {
  readonly has: (name: string) => boolean;
  /** Starts a timer anew. */
  readonly set: (name: string, ms: number, expired: () => void) => void;
  readonly drop: (name: string) => void;
  readonly clear: () => void;
}

/** Returns an empty set of timers. */
export function createTimers(): Timers {
  const running = new Map<string, ReturnType<typeof setTimeout>>();
  const drop = (name: string) => {
    clearTimeout(running.get(name));
    running.delete(name);
  };
  return {
    has: (name) => running.has(name),
    set(name, ms, expired) {
      drop(name);
      const grace = () => running.set(name, setTimeout(expired, GRACE));
      running.set(name, setTimeout(grace, ms));
    },
    drop,
    clear() {
      for (const name of Array.from(running.keys())) drop(name);
    },
  };
}
