// A lesson's translation beside its original: made of the text as it is now, with the same figures, predictions and
// headings. What is not the same is a warning, since a translation that lags is better than none.

import { existsSync, readFileSync } from 'node:fs';
import type { ContentFault } from '../fault.ts';
import { sourceHash } from '../translation-source.ts';
import type { Yaml } from '../yaml-file.ts';
import { figureId } from './anchors.ts';
import { headingsOf } from './headings.ts';
import { attributeText, type Text } from './text.ts';

type Head = Yaml<{ readonly source?: string | undefined }>;

/** Rules stale-translation and translation. */
export function translationFaults(original: Text, translation: Text, head: Head | undefined): ContentFault[] {
  return [...(head ? stale(original.file, translation.file, head) : []), ...unlike(original, translation)];
}

/** Rules stale-translation and translation, for a lesson's text or a page's; one without its original is shown nowhere. */
export function stale(original: string, file: string, { value, lineOf }: Head): ContentFault[] {
  if (!existsSync(original)) {
    const what = `a translation must have its original, got no ${original}`;
    return [{ file, rule: 'translation', what, hint: 'Add it, or delete the translation.', level: 'error' }];
  }
  const now = sourceHash(readFileSync(original, 'utf8'));
  const { source = 'nothing' } = value;
  if (source === now) return [];
  const what = `source must be the hash of ${original} as it is, ${now}, got ${source}`;
  const hint = 'Translate what changed there, then run npm run translate with its name and language.';
  return [{ file, line: lineOf(['source']), rule: 'stale-translation', what, hint, level: 'warning' }];
}

function unlike(original: Text, { file, ...translation }: Text): ContentFault[] {
  const told = (what: string, hint: string): ContentFault => ({
    file,
    rule: 'translation',
    what,
    hint,
    level: 'warning',
  });
  const there = partsOf({ file, ...translation });
  const missing = partsOf(original).filter((part) => !there.includes(part));
  const depths = levels(original);
  const own = levels({ file, ...translation });
  return [
    ...missing.map((part) => told(`a translation must have what its original has, got no ${part}`, 'Add it.')),
    ...(depths === own
      ? []
      : [told(`headings must have the original's levels, ${depths}, got ${own}`, 'Compare them.')]),
  ];
}

/** The figures and predictions of a text, as a reader of the message finds them. */
function partsOf({ elements }: Text): string[] {
  return elements.flatMap((element) => {
    if (element.name === 'Predict') return `<Predict id="${attributeText(element, 'id')}" />`;
    const id = figureId(element);
    return id === undefined ? [] : `<${element.name}> with the id ${id}`;
  });
}

function levels({ tree }: Text): string {
  return headingsOf(tree)
    .map(({ depth }) => depth)
    .join(' ');
}
