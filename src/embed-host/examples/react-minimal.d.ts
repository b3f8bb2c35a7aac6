// As much of React's types as the example needs: the project itself has no React.

declare module 'react' {
  export interface HTMLAttributes<T> {
    id?: string;
    children?: unknown;
    onClick?: (event: { currentTarget: T }) => void;
  }
  export type DetailedHTMLProps<E extends HTMLAttributes<T>, T> = E & { key?: string; ref?: { current: T | null } };
  export namespace JSX {
    interface Element {
      type: unknown;
    }
    interface ElementChildrenAttribute {
      children: unknown;
    }
    interface IntrinsicElements {
      p: HTMLAttributes<HTMLElement>;
    }
  }
}

declare module 'react/jsx-runtime' {
  export type { JSX } from 'react';
}
