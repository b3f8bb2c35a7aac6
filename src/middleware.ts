// A page is written in the language that its address names.

import type { MiddlewareHandler } from 'astro';
import { inLanguage, languageAt } from './site/language.ts';

export const onRequest: MiddlewareHandler = ({ url }, next) => inLanguage(languageAt(url.pathname), next);
