// Every rule for a text of MDX. The build refuses what breaks one, the dev server shows it in place, the check lists it.

import { repeatedIds } from './anchors.ts';
import { cellFaults } from './cells.ts';
import { componentFaults } from './components.ts';
import { headingFaults } from './headings.ts';
import { imageFaults } from './images.ts';
import { linkFaults } from './links.ts';
import { lookupFaults } from './lookups.ts';
import { predictionFaults } from './predictions.ts';
import type { NodeFault, Text } from './text.ts';

const RULES: readonly ((text: Text) => readonly NodeFault[] | Promise<readonly NodeFault[]>)[] = [
  componentFaults,
  repeatedIds,
  lookupFaults,
  headingFaults,
  imageFaults,
  linkFaults,
  predictionFaults,
  cellFaults,
];

/** Returns everything that is wrong with a text, each fault with its node, in the order of the text. */
export async function textFaults(text: Text): Promise<NodeFault[]> {
  const faults = (await Promise.all(RULES.map((rule) => rule(text)))).flat();
  const lineOf = ({ line, node }: NodeFault) => line ?? node.position?.start.line ?? 0;
  return faults.toSorted((a, b) => lineOf(a) - lineOf(b));
}
