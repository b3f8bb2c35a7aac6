// A change of a folder that is made wholly or not at all.

import { existsSync, mkdirSync, readdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { git } from './git.ts';

/**
 * Does work in a repository in which everything is committed, and writes files there; where that throws, puts back what
 * was there and throws on. `files` are by their paths from the folder.
 */
export function whollyOrNot(folder: string, files: ReadonlyMap<string, string>, work: () => void): void {
  const before = Array.from(files.keys(), (file) => [file, bytesOf(path.join(folder, file))] as const);
  try {
    work();
  } catch (error) {
    git(folder, ['reset', '--quiet', '--hard', 'HEAD']);
    for (const [file, bytes] of before) putBack(folder, file, bytes);
    throw error;
  }
}

const bytesOf = (file: string) => (existsSync(file) ? readFileSync(file) : undefined);

function putBack(folder: string, name: string, bytes: Buffer | undefined): void {
  const file = path.join(folder, name);
  rmSync(file, { force: true });
  if (bytes === undefined) dropEmpty(folder, path.dirname(name));
  else writeFileSync(file, bytes);
}

/** Drops a folder that was made for what is gone again, and those above it. */
function dropEmpty(folder: string, name: string): void {
  const own = path.join(folder, name);
  if (name === '.') return;
  if (existsSync(own) && readdirSync(own).length > 0) return;
  if (existsSync(own)) rmdirSync(own);
  dropEmpty(folder, path.dirname(name));
}

/** Writes files, in folders that may be new. */
export function writeAll(folder: string, files: ReadonlyMap<string, string>): void {
  for (const [file, text] of files) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  }
}
