// The part of Observable's runtime that the notebook uses; the package brings no types.

declare module '@observablehq/runtime' {
  export interface Observer {
    readonly fulfilled?: (value: unknown) => void;
    readonly rejected?: (error: unknown) => void;
  }
  export interface Variable {
    define(name: string | null, inputs: readonly string[], definition: (...inputs: never[]) => unknown): this;
    delete(): this;
  }
  export interface Module {
    variable(observer?: Observer): Variable;
  }
  export class Runtime {
    constructor(builtins?: object, global?: (name: string) => unknown);
    module(): Module;
  }
  export class RuntimeError extends Error {
    readonly input?: string;
  }
}
