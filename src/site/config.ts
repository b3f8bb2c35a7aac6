// The site as a whole, as its fork describes it: content/site.config.yaml.

import { z } from 'astro/zod';
import { inContent } from './content-dir.ts';
import { readYaml } from './yaml-file.ts';

const schema = z.strictObject({
  title: z.string(),
  subtitle: z.string(),
  promise: z.array(z.string()),
  address: z.url(),
  base: z.string().startsWith('/'),
  language: z.string(),
  authors: z.array(z.string()),
  licence: z.string(),
});

/** The site as a whole, as content/site.config.yaml describes it. */
export type SiteConfig = z.infer<typeof schema>;

/** Returns the site's configuration; throws one error that names every fault in the file. */
export function siteConfig(file = inContent('site.config.yaml')): SiteConfig {
  return readYaml(file, schema);
}

/** Returns a licence as its readers know it: "CC-BY-4.0" is "CC BY 4.0". */
export function licenceName(licence: string): string {
  return licence.replace(/^CC-([A-Z-]+)-([\d.]+)$/, 'CC $1 $2');
}
