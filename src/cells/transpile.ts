// TypeScript to JavaScript by dropping its types. Lines stay where they are; a line that lost a type has other columns.

import { transform } from 'sucrase';
import { fault } from '#core/fault.ts';
import { Misplaced } from './misplaced.ts';

const OPTIONS = { transforms: ['typescript'], disableESTransforms: true, keepUnusedImports: true } as const;
const NAMESPACE = /^(\s*)((?:export\s+)?(?:declare\s+)?(?:namespace|module)\s+[\w.$]+\s*\{)/;

/** Returns the JavaScript of a cell's TypeScript, line by line; throws a Misplaced where it cannot be read. */
export function transpile(where: string, source: string): string {
  const code = strip(where, source);
  refuseNamespaces(where, source, code);
  return code;
}

function strip(where: string, source: string): string {
  try {
    return transform(source, { ...OPTIONS, transforms: [...OPTIONS.transforms] }).code;
  } catch (error) {
    const { message, loc } = error as Error & { loc?: { line: number; column: number } };
    const said = message.replace(/^Error transforming sample.*?: |\s*\(\d+:\d+\)$/g, '');
    throw new Misplaced('SyntaxError', `${where}: ${said}.`, loc && { line: loc.line, column: loc.column });
  }
}

/** A namespace would vanish without a word: what was a line of the source is no line of the code. */
function refuseNamespaces(where: string, source: string, code: string): void {
  const kept = code.split('\n');
  source.split('\n').forEach((line, index) => {
    const [, indent, opening] = NAMESPACE.exec(line) ?? [];
    if (opening === undefined || kept[index]?.includes(opening)) return;
    const { message } = fault(where, 'a namespace is not supported in a cell', opening, 'Use an object.');
    throw new Misplaced('SyntaxError', message, { line: index + 1, column: indent!.length + 1 });
  });
}
