// Makes `npm start` and `npm test` work alone on a fresh clone: installs what package-lock.json pins
// when node_modules is missing or older than the lock, and is silent otherwise. Plain JavaScript
// without dependencies, since the machine's own Node runs it before anything is installed.
// `node tools/install.mjs bench` does the same for the packages that only the benchmark needs.

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL(`../${process.argv[2] ?? ''}`, import.meta.url));
const modules = join(root, 'node_modules');
const hashFile = join(modules, '.lock-hash');
const pinnedNode = join(modules, '.bin', 'node');
const isWindows = process.platform === 'win32';
const oldestNode = [22, 18]; // the first to run .ts files as they are; Astro needs 22.12

/** Installs where needed and checks that a Node new enough will run the other scripts. */
function main() {
  const hash = lockHash();
  if (installedHash() !== hash) {
    install();
    dropPinnedNodeIfUnusable();
    writeFileSync(hashFile, hash); // only now: `npm ci` deletes node_modules, and may fail half way
  }
  requireNode();
}

function lockHash() {
  return createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
}

function installedHash() {
  return existsSync(hashFile) ? readFileSync(hashFile, 'utf8') : '';
}

function install() {
  console.log('Installing the packages that package-lock.json pins (npm ci), about half a minute.');
  moveOwnNodeAside();
  // Not npm's warnings: they are about the machine's own Node, which runs only this.
  const { status, error } = npm(['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  if (status === 0) return;
  const got = error ? error.message : `exit code ${status}`;
  fail(`npm ci must succeed, got ${got}. See npm's message above; it needs the npm registry.`, status || 1);
}

/** Runs the npm that started this script, on the Node it runs on itself, or else the npm on the path. */
function npm(args) {
  const options = { cwd: root, stdio: 'inherit' };
  const { npm_execpath: cli, npm_node_execpath: node = process.execPath } = process.env;
  if (cli && basename(cli) === 'npm-cli.js') return spawnSync(node, [cli, ...args], options);
  return spawnSync(`npm ${args.join(' ')}`, { ...options, shell: true });
}

/** Windows cannot delete a program that runs, and `npm ci` is about to delete the Node running this. */
function moveOwnNodeAside() {
  if (!isWindows || !process.execPath.startsWith(modules)) return;
  const aside = join(root, '.cache');
  mkdirSync(aside, { recursive: true });
  renameSync(process.execPath, join(aside, `node-${process.pid}.exe`));
}

/** A system such as Alpine installs the pinned Node but cannot run it; its own Node must do there. */
function dropPinnedNodeIfUnusable() {
  if (isWindows || !existsSync(pinnedNode)) return;
  if (spawnSync(pinnedNode, ['--version']).status !== 0) rmSync(pinnedNode);
}

function requireNode() {
  if (existsSync(pinnedNode)) return;
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1])) return;
  const here = `${process.platform} ${process.arch}`;
  fail(`Node must be ${oldestNode.join('.')} or later, got ${process.versions.node}. \
The pinned one does not run on ${here}: install Node 24 from https://nodejs.org.`);
}

function fail(message, code = 1) {
  console.error(`tools/install.mjs: ${message}`);
  process.exit(code);
}

main();
