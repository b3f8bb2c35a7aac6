// How a page says which loader it means: the digest of the element's script (https://www.w3.org/TR/sri-2/).

import { createHash } from 'node:crypto';
import { elementScript } from './bundle.ts';

/** Returns the integrity of the element's script as this build has it, as an attribute holds it. */
export async function loaderIntegrity(): Promise<string> {
  return `sha384-${createHash('sha384')
    .update(await elementScript())
    .digest('base64')}`;
}
