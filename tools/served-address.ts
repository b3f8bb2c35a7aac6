// `node tools/served-address.ts ORIGIN PATH`: whether the site was told where its host will serve it; a host's workflow
// asks this before it builds, since a site with another base would be published with every link broken.

import { siteConfig } from '../src/site/config.ts';
import { inContent } from '../src/site/content-dir.ts';
import { requireServedAddress } from '../src/site/own-address.ts';

const [origin = '', basePath = ''] = process.argv.slice(2);
try {
  requireServedAddress(siteConfig(), origin, basePath);
} catch (error) {
  const { message } = error as Error;
  console.error(message);
  if (process.env['GITHUB_ACTIONS'] === 'true')
    console.log(`::error file=${inContent('site.config.yaml')},title=address::${message}`);
  process.exitCode = 1;
}
