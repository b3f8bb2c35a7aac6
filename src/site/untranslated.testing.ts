// For tests only: the sentences of an interface that a page in another language must not say.

import { stringsOf } from './strings.ts';

/** Returns the parts between slots of all strings of a language that another one says otherwise. */
export function foreignTo(tag: string, original = 'en'): string[] {
  const [from, to] = [stringsOf(original), stringsOf(tag)];
  const parts = Object.entries(from).flatMap(([section, words]) =>
    Object.entries(words).flatMap(([key, text]) => (text === to[section]?.[key] ? [] : sentencesIn(text))),
  );
  return [...new Set(parts)];
}

const WORD = /\p{L}{3,}/gu;

/** What stands between slots, where it is two words of three letters or more: less may be a name, or chance. */
function sentencesIn(text: string): string[] {
  const parts = text.split(/\{\w+\}/).map((part) => part.replaceAll(/\s+/g, ' ').trim());
  return parts.filter((part) => (part.match(WORD)?.length ?? 0) >= 2);
}

/** Returns which of some sentences a text says, as whole words. */
export function saidIn(text: string, sentences: readonly string[]): string[] {
  const flat = text.replaceAll(/\s+/g, ' ');
  return sentences.filter((sentence) => {
    const at = flat.indexOf(sentence);
    return at >= 0 && !isLetter(flat[at - 1]) && !isLetter(flat[at + sentence.length]);
  });
}

function isLetter(character = ''): boolean {
  return /\p{L}/u.test(character);
}
