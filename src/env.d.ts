/// <reference path="../.astro/types.d.ts" />

declare namespace App {
  /** What a page tells the components of its lesson. */
  interface Locals {
    lesson?: { readonly folder: string };
  }
}

/** The address of a module as one classic script: see src/site/classic-script.ts. */
declare module '*?classic' {
  const address: string;
  export default address;
}

/** What completion says of the core, made at build by src/site/cells/docs-module.ts. */
declare module 'virtual:core-docs' {
  const docs: readonly { readonly name: string; readonly signature: string; readonly sentence: string }[];
  export default docs;
}
