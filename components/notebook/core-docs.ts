// What completion tells of the core, loaded when it is first asked for.

/** Returns the names of the core, each with its signature and a sentence. */
export async function coreDocs() {
  return (await import('virtual:core-docs')).default;
}
