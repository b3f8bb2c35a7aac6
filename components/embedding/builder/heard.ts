// What the preview has told: its parameters as they began and as they are now, and its size.

import { computed, type ReadonlySignal, signal } from '@preact/signals';

type Texts = Readonly<Record<string, string>>;

/** What was heard of one preview. */
export interface Heard {
  /** Every parameter as it is now; none before the preview has told any. */
  readonly now: ReadonlySignal<Texts>;
  /** The parameters that are not as they began. */
  readonly changed: ReadonlySignal<readonly (readonly [string, string])[]>;
  /** Width and height in CSS px; zeros where that is not known. */
  readonly size: ReadonlySignal<readonly [number, number]>;
  /** Takes the parameters that a preview begins with. */
  readonly begin: (parameters: Texts) => void;
  readonly change: (parameters: Texts) => void;
  readonly measure: (width: number, height: number) => void;
  readonly forget: () => void;
}

/** Returns the ear for one preview after the other. */
export function createHeard(): Heard {
  const begun = signal<Texts>({});
  const now = signal<Texts>({});
  const size = signal<readonly [number, number]>([0, 0]);
  const begin = (parameters: Texts) => {
    begun.value = parameters;
    now.value = parameters;
  };
  return {
    now,
    changed: computed(() => Object.entries(now.value).filter(([name, text]) => begun.value[name] !== text)),
    size,
    begin,
    change(parameters) {
      now.value = parameters;
    },
    measure(width, height) {
      size.value = [width, height];
    },
    forget() {
      begin({});
      size.value = [0, 0];
    },
  };
}
