// What can be written at the cursor: what every cell knows, with its signature and a sentence, and what other cells define.

import type { Completion, CompletionContext, CompletionResult, CompletionSource } from '@codemirror/autocomplete';

/** What is told of one name of the scope. */
export interface Documented {
  readonly name: string;
  readonly signature: string;
  readonly sentence: string;
}

const WORD = /(?:[A-Za-z_$][\w$]*\.)*[A-Za-z_$][\w$]*$/;
const QUIET = /["'`]|\/\//; // a name is not completed in a text or a comment that is still open on its line

/** Returns a source of completions; `names` are those of the other cells at the time of asking. */
export function completionSource(
  names: () => readonly string[],
  docs: () => Promise<readonly Documented[]>,
): CompletionSource {
  return async (context: CompletionContext): Promise<CompletionResult | null> => {
    const word = context.matchBefore(WORD);
    if (word === null && !context.explicit) return null;
    const line = context.state.doc.lineAt(context.pos);
    const before = context.state.sliceDoc(line.from, word?.from ?? context.pos);
    if (before.endsWith('.') || QUIET.test(before.replace(/(["'`]).*?\1/g, ''))) return null;
    const own = names().map((label): Completion => ({ label, boost: 1 }));
    const options = [...own, ...(await docs()).map(completionOf)];
    return { from: word?.from ?? context.pos, options, validFor: /^[\w$.]*$/ };
  };
}

function completionOf({ name, signature, sentence }: Documented): Completion {
  return { label: name, detail: signature, info: sentence };
}
