// A page is written in the language that its address names; a text that waits for its translation, and its figures with
// it, in the one that it has.

import type { MiddlewareHandler } from 'astro';
import { inLanguage, languageAt, MAIN_LANGUAGE } from './site/language.ts';
import { isOwn } from './site/own-text.ts';

export const onRequest: MiddlewareHandler = ({ url }, next) =>
  inLanguage(isOwn(url.pathname) ? languageAt(url.pathname) : MAIN_LANGUAGE, next);
