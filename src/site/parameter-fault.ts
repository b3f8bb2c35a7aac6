// A fault of a declared parameter as a fault of the content: the sentence and the hint that its widget would say.

import { accepted, type Fault, say } from '#params';
import type { ContentFault } from './fault.ts';
import { section } from './strings.ts';

/** Returns the rule that a parameter breaks, what is wrong with it, and what would be accepted. */
export function parameterFault(fault: Fault): Pick<ContentFault, 'rule' | 'what' | 'hint'> {
  const words = section('params');
  const slots = { ...fault, accepts: accepted(words, fault.accepts) };
  const isUnknown = fault.rule === 'unknown';
  return {
    rule: isUnknown ? 'unknown-parameter' : 'parameter-range',
    what: say(words, `fault.${fault.rule}`, slots).replace(/\.$/, ''),
    hint: say(words, `fault.hint.${isUnknown ? 'unknown' : 'try'}`, slots),
  };
}
