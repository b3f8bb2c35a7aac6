// The machine's own npm, as somebody has it who writes a blog there; not the Node and the packages that are pinned here.

import { spawnSync } from 'node:child_process';
import { basename, delimiter, dirname, join } from 'node:path';
import { root } from '../run-bin.ts';

/** Runs npm in a folder, its output streamed through, and returns its exit code, 1 where there is none. */
export function ownNpm(folder: string, args: readonly string[]): number {
  const options = { cwd: folder, env: ownEnvironment(), stdio: 'inherit' } as const;
  const { npm_execpath: cli, npm_node_execpath: node } = process.env;
  const isOwn = cli && node && basename(cli) === 'npm-cli.js';
  const { status } = isOwn
    ? spawnSync(node, [cli, ...args], options)
    : spawnSync(`npm ${args.join(' ')}`, { ...options, shell: true });
  return status ?? 1;
}

/** What `npm run` adds for the scripts of this project is not for the blog. */
function ownEnvironment(): NodeJS.ProcessEnv {
  const { PATH = '', npm_node_execpath: node, ...others } = process.env;
  const kept = Object.entries(others).filter(([name]) => !/^npm_(package|lifecycle|config_local_prefix)/.test(name));
  const folders = PATH.split(delimiter).filter((folder) => !folder.startsWith(join(root, 'node_modules')));
  return { ...Object.fromEntries(kept), PATH: [...(node ? [dirname(node)] : []), ...folders].join(delimiter) };
}
