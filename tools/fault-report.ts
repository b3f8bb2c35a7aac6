// Faults of the content as lines of a terminal, and as the annotations that GitHub reads from one.

import { type ContentFault, placeOf } from '../src/site/fault.ts';

/** Returns a fault as a block: where it is and which rule, what is wrong, what to do. */
export function faultBlock(fault: ContentFault): string {
  const rule = fault.level === 'warning' ? `${fault.rule} (warning)` : fault.rule;
  return [`${placeOf(fault)} ${rule}`, `  ${fault.what}.`, ...(fault.hint ? [`  ${fault.hint}`] : [])].join('\n');
}

/** Returns the last line: how much was found, in how many files; or that nothing was, in how many lessons. */
export function countLine(faults: readonly ContentFault[], lessons: number): string {
  if (faults.length === 0) return `No fault in ${counted(lessons, 'lesson')}.`;
  const errors = faults.filter(({ level }) => level === 'error').length;
  const files = new Set(faults.map(({ file }) => file)).size;
  const warnings = counted(faults.length - errors, 'warning');
  return `${counted(errors, 'error')}, ${warnings} in ${counted(files, 'file')}`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** Returns a fault as a workflow command, its values escaped as GitHub asks. */
export function annotation({ file, line, column, rule, what, hint, level }: ContentFault): string {
  const properties = Object.entries({ file, line, col: column, title: rule })
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${escaped(String(value)).replaceAll(':', '%3A').replaceAll(',', '%2C')}`);
  return `::${level} ${properties.join(',')}::${escaped(`${what}. ${hint}`.trim())}`;
}

function escaped(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
