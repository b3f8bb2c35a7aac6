// What the site is called in the language that is being spoken: site.config.es.yaml says its title, subtitle and promise.

import { existsSync } from 'node:fs';
import { z } from 'astro/zod';
import { type SiteConfig, siteConfig } from './config.ts';
import { inContent } from './content-dir.ts';
import { fileIn, language, MAIN_LANGUAGE } from './language.ts';
import { readYaml } from './yaml-file.ts';

const schema = z.strictObject({ title: z.string(), subtitle: z.string(), promise: z.array(z.string()) }).partial();

/** Returns the site's configuration, its texts in the language that is being spoken; throws as siteConfig does. */
export function spokenSite(): SiteConfig {
  const site = { ...siteConfig(), language: language() };
  const file = fileIn(language(), inContent('site.config.yaml'));
  return language() === MAIN_LANGUAGE || !existsSync(file) ? site : { ...site, ...readYaml(file, schema, 'config') };
}
