// The fences of the guide, as its authors mark them: a command, a file, or code that is only shown.
//   ```sh                                    commands, one a line, to be run at the project's root
//   ```sh account                            … that need an account with a host
//   ```sh serves                             … of which the last goes on until it is stopped
//   ```yaml title="content/x.yaml"           a whole file
//   ```yaml merge title="content/x.yaml"     keys of a file, or of a text's front matter, that replace those of the same name

import type { Code } from 'mdast';

/** What a fence says of itself. */
export interface Fence {
  readonly isCommand: boolean;
  readonly account: boolean;
  readonly serves: boolean;
  /** The file that the fence is of, from the project's root. */
  readonly file?: string;
  readonly merge: boolean;
}

/** Returns what a fence says of itself. */
export function fenceOf({ lang, meta }: Pick<Code, 'lang' | 'meta'>): Fence {
  const rest = meta ?? '';
  const flags = rest.replace(/\w+="[^"]*"/g, '').split(/\s+/);
  return {
    isCommand: lang === 'sh',
    account: flags.includes('account'),
    serves: flags.includes('serves'),
    file: /\btitle="([^"]+)"/.exec(rest)?.[1],
    merge: flags.includes('merge'),
  };
}
