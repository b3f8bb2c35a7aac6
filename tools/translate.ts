// `npm run translate -- telephone es`: a lesson's files to be translated; where they are there, says that the translation
// follows the original again.

import { resolve } from 'node:path';
import { siteConfig } from '../src/site/config.ts';
import { CONTENT_DIR, inContent } from '../src/site/content-dir.ts';
import { root } from './run-bin.ts';
import { translate } from './translation.ts';

const [name = '', language = ''] = process.argv.slice(2);

try {
  const { language: main, translations } = siteConfig();
  const files = translate(resolve(root, CONTENT_DIR), name, language, main);
  console.log(files.map(inContent).join('\n'));
  console.log(files.length > 1 ? 'These are yours to translate.' : 'It follows its original as that is now.');
  if (!translations.includes(language))
    console.log(`Add ${language} to translations in ${inContent('site.config.yaml')}, and readers will see it.`);
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
