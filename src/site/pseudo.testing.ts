// For tests only: a language that nobody speaks, written from right to left and a third longer than English. What is
// written in Latin letters on its pages is hard-coded.

type Sections = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** The tag of the language that nobody speaks. */
export const PSEUDO = 'ar-xb';

const FROM = 'abcdefghijklmnopqrstuvwxyz';
const TO = 'ابتثجحخدذرزسشصضطظعغفقكلمنه';
const KEPT = /\{+\p{L}+\}+/u; // a slot, or a word of the analogy

/** Returns all strings in the language that nobody speaks; its own name stays as it is. */
export function pseudoStrings(strings: Sections): Sections {
  const inSection = (words: Sections[string]) =>
    Object.fromEntries(Object.entries(words).map(([key, text]) => [key, key === 'language' ? PSEUDO : pseudo(text)]));
  return Object.fromEntries(Object.entries(strings).map(([name, words]) => [name, inSection(words)]));
}

/** Returns a text in the language that nobody speaks: each letter another, each third one doubled, slots as they are. */
export function pseudo(text: string): string {
  const parts = text.split(new RegExp(`(${KEPT.source})`, 'u'));
  return parts.map((part, index) => (index % 2 === 1 ? part : part.replaceAll(/[a-z]+/gi, word))).join('');
}

function word(letters: string): string {
  return Array.from(letters.toLowerCase(), (letter, index) => {
    const own = TO[FROM.indexOf(letter)]!;
    return index % 3 === 2 ? own + own : own;
  }).join('');
}
