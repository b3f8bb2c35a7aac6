// The site as a whole, as its fork describes it: content/site.config.yaml.

import { existsSync } from 'node:fs';
import { z } from 'astro/zod';
import { nearestName } from '#params';
import { inContent } from './content-dir.ts';
import { faintTokens } from './contrast.ts';
import { LICENCES } from './licences.ts';
import { fonts, tokens } from './theme-schema.ts';
import { tokensOf } from './tokens.ts';
import { type Yaml, yamlFile } from './yaml-file.ts';

const licence = z.string().superRefine((name, { addIssue }) => {
  if (LICENCES.includes(name) || name.startsWith('LicenseRef-')) return;
  const hint = `Did you mean ${nearestName(name, LICENCES)}? All are listed at https://spdx.org/licenses/.`;
  addIssue({ code: 'custom', message: 'must be an SPDX identifier such as CC-BY-4.0', params: { hint } });
});

const language = z
  .string()
  .refine(
    (tag) => /^[a-z]{2,3}(-[A-Za-z0-9]+)*$/.test(tag) && isLanguageTag(tag),
    'must be a language tag, such as es or pt-BR',
  );

function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

const faces = fonts.superRefine((named, { addIssue }) => {
  for (const [name, { file }] of Object.entries(named))
    if (file !== undefined && !existsSync(inContent(file)))
      addIssue({ code: 'custom', path: [name, 'file'], message: 'must be a file beside site.config.yaml' });
});

const schema = z
  .strictObject({
    title: z.string(),
    subtitle: z.string(),
    promise: z.array(z.string()),
    /** Where the site stands: its origin, and the path below it. */
    address: z.url({ protocol: /^https?$/ }),
    base: z.string().refine((base) => /^\/(.*\/)?$/.test(base), {
      error: "must begin and end with '/'",
      params: { hint: 'Try /my-course/.' },
    }),
    /** The language of files that name none. */
    language,
    /** Further languages, each below /LANGUAGE/. */
    translations: z.array(language).default([]),
    authors: z.array(z.string()),
    licence,
    /** Where the content is kept and changed. */
    repository: z.url().optional(),
    /** An SVG of the content's folder: in the masthead, and as the icon of the page. */
    logo: z
      .string()
      .endsWith('.svg')
      .refine((file) => existsSync(inContent(file)), 'must be a file beside site.config.yaml')
      .default('logo.svg'),
    /** Slugs of lessons that are kept and not shown. */
    hidden: z.array(z.string()).default([]),
    /** Instead of those in src/styles/tokens.css. */
    colours: tokens.default({}),
    fonts: faces.default({}),
  })
  .superRefine(({ language, translations }, { addIssue }) => {
    for (const [index, tag] of translations.entries())
      if ([language, ...translations.slice(0, index)].includes(tag))
        addIssue({
          code: 'custom',
          path: ['translations', index],
          message: 'must be a language that is not named before',
          params: { hint: 'Leave it out.' },
        });
  })
  .superRefine(({ colours }, context) => {
    for (const { token, theme, contrast, least } of faintTokens(tokensOf(colours)))
      context.addIssue({
        code: 'custom',
        path: ['colours', token, theme],
        message: `must stand out from paper ${least} to 1 at least`,
        params: {
          got: `${contrast.toFixed(1)} to 1`,
          hint: theme === 'light' ? 'Make it darker.' : 'Make it lighter.',
        },
      });
  });

/** The site as a whole, as content/site.config.yaml describes it. */
export type SiteConfig = z.infer<typeof schema>;

/** Returns the site's configuration; throws one error that names every fault in the file. */
export function siteConfig(file = inContent('site.config.yaml')): SiteConfig {
  return configWithLines(file).value;
}

/** Returns the site's configuration and the lines of its file; throws one error that names every fault in it. */
export function configWithLines(file = inContent('site.config.yaml')): Yaml<SiteConfig> {
  return yamlFile(file, schema, ([key]) => (key === 'licence' ? 'missing-licence' : 'config'));
}

/** Returns a licence as its readers know it: "CC-BY-4.0" is "CC BY 4.0". */
export function licenceName(licence: string): string {
  return licence.replace(/^CC-([A-Z-]+)-([\d.]+)$/, 'CC $1 $2');
}
