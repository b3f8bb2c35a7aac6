// Whether the site's address is its own, and the one that its host serves. Names that end in .example belong to nobody (RFC 2606), so that one of them
// stands in a configuration until there is a real one.

import type { SiteConfig } from './config.ts';
import { inContent } from './content-dir.ts';

/** Throws a RangeError where the address has not been set. */
export function requireOwnAddress({ address }: SiteConfig): void {
  if (!new URL(address).hostname.endsWith('.example')) return;
  const hint = 'Links, cards and the sitemap are made of it. Put in your own.';
  throw new RangeError(
    `${inContent('site.config.yaml')}: address must be where the site will stand, got ${address}. ${hint}`,
  );
}

/** Throws a RangeError where a host serves the site under another name, or below another path, than it is built for. */
export function requireServedAddress({ address, base }: SiteConfig, origin: string, basePath: string): void {
  const served = { address: new URL(origin).origin, base: `${basePath.replace(/\/+$/, '')}/` };
  if (new URL(address).host === new URL(origin).host && base === served.base) return;
  throw new RangeError(
    `${inContent('site.config.yaml')}: address and base must be what the host serves, got ${address} and ${base}. ` +
      `Write address: ${served.address} and base: ${served.base}.`,
  );
}
