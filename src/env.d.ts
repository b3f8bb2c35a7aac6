/// <reference path="../.astro/types.d.ts" />

declare namespace App {
  /** What a page tells the components of its lesson. */
  interface Locals {
    lesson?: { readonly folder: string };
  }
}

/** What completion says of the core, made at build by src/site/cells/docs-module.ts. */
declare module 'virtual:core-docs' {
  const docs: readonly { readonly name: string; readonly signature: string; readonly sentence: string }[];
  export default docs;
}
