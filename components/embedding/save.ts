// A file handed to the reader, made here and sent by nobody.

/** Saves a file under a name, as the browser saves files. */
export function save(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000); // ms: a browser may ask where to first
}
