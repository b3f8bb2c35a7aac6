// Works that are cited and words that are linked to the glossary: each is an entry of its file.

import { nearestName } from '#params';
import { inContent } from '../content-dir.ts';
import { namesIn } from '../yaml-file.ts';
import { attributeText, type Element, type NodeFault, type Text } from './text.ts';

/** A component that names an entry of a file of the content. */
interface Lookup {
  readonly component: string;
  readonly rule: string;
  readonly file: string;
}

const REFERENCES = inContent('references.yaml');
const GLOSSARY = inContent('glossary.yaml');

/** Works, by their ids. */
export const CITATIONS: Lookup = { component: 'Cite', rule: 'unknown-citation', file: REFERENCES };

/** Words, by their ids. */
export const TERMS: Lookup = { component: 'Term', rule: 'unknown-term', file: GLOSSARY };

/** Rules unknown-citation and unknown-term; where the file itself cannot be read, that is told of the file. */
export function lookupFaults({ elements }: Text): NodeFault[] {
  return [CITATIONS, TERMS].flatMap(({ component, rule, file }) => {
    const ids = namesIn(file) ?? [];
    if (ids.length === 0) return [];
    return elements
      .filter((element) => element.name === component)
      .flatMap((node): NodeFault[] => {
        const id = attributeText(node, 'id');
        if (id === undefined || ids.includes(id)) return [];
        const what = `<${component} id="${id}">: id must be in ${file}, got ${id}`;
        return [{ node, rule, what, hint: `Did you mean ${nearestName(id, ids)}?` }];
      });
  });
}

/** Returns the elements of a lookup's component that are the first of their id, by id. */
export function firstById(elements: readonly Element[], { component }: Lookup): Map<string, Element> {
  const first = new Map<string, Element>();
  for (const element of elements) {
    const id = attributeText(element, 'id');
    if (element.name === component && id !== undefined && !first.has(id)) first.set(id, element);
  }
  return first;
}
