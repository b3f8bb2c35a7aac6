// `npm run build:publish`: a build to be put on the web. It refuses an address that is not the site's own yet.

import { siteConfig } from '../src/site/config.ts';
import { requireOwnAddress } from '../src/site/own-address.ts';
import { runBin } from './run-bin.ts';

try {
  requireOwnAddress(siteConfig());
  process.exitCode = runBin('astro', ['build']);
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
