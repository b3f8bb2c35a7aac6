/// <reference path="../.astro/types.d.ts" />

declare namespace App {
  /** What a page tells the components of its lesson. */
  interface Locals {
    lesson?: { readonly folder: string };
  }
}
