// Addresses as people write them.

/** Returns an address with its percent codes as letters; one whose codes are malformed stays as it is. */
export function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
