// Finds a Chromium for the tests of whole pages, and installs one where there is none.

import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright';
import { fault } from '#core/fault.ts';
import { runBin } from './run-bin.ts';

/** The flags every headless Chromium here gets: it may run as root, has no graphics card, and calls nobody. */
export const chromiumFlags: string[] = [
  '--no-sandbox', // root in a container cannot have the sandbox; only our own pages are opened
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const macApps = ['Chromium.app/Contents/MacOS/Chromium', 'Google Chrome.app/Contents/MacOS/Google Chrome'];
const windowsApps = ['Chromium/Application/chrome.exe', 'Google/Chrome/Application/chrome.exe'];

/** Returns the executable of the Chromium to use, if any; throws where CHROME_PATH names no file. */
export function findChromium(
  env: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
): string | undefined {
  const { CHROME_PATH: chosen } = env;
  if (!chosen) return [...usualPlaces(env, platform), chromium.executablePath()].find(isExecutable);
  if (isExecutable(chosen)) return chosen;
  const hint = 'Unset it to search the usual places.';
  throw fault('tools/chromium.ts', 'CHROME_PATH must name an executable file', chosen, hint);
}

/** Returns where this system may keep a Chromium, in the order of search: the path first, then its applications. */
export function usualPlaces(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string[] {
  const { PATH = '', HOME = '', PROGRAMFILES = '', 'PROGRAMFILES(X86)': PROGRAMFILES86 = '', LOCALAPPDATA = '' } = env;
  const ending = platform === 'win32' ? '.exe' : '';
  const folders = PATH.split(delimiter).filter((folder) => folder !== '');
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name + ending)));
  if (platform === 'darwin') return [...onPath, ...within(['/Applications', join(HOME, 'Applications')], macApps)];
  if (platform === 'win32') return [...onPath, ...within([PROGRAMFILES, PROGRAMFILES86, LOCALAPPDATA], windowsApps)];
  return onPath;
}

/** Returns the first of the named programs on the path, or of the files in their usual places, that is there. */
export function firstInstalled(
  programs: readonly string[],
  files: readonly string[],
  { PATH = '' }: NodeJS.ProcessEnv,
): string | undefined {
  const folders = PATH.split(delimiter).filter((folder) => folder !== '');
  return [...programs.flatMap((name) => folders.map((folder) => join(folder, name))), ...files].find(isExecutable);
}

/** Returns the Chromium to use after installing one if there is none; throws with the command to run by hand. */
export function ensureChromium(): string {
  const found = findChromium() ?? installFromDebian() ?? installFromPlaywright();
  if (found) return found;
  const hint = 'Run: npx playwright install --with-deps chromium';
  throw fault('tools/chromium.ts', 'a Chromium must be installed', 'none', hint);
}

function installFromDebian(): string | undefined {
  if (!isDebianRoot()) return undefined;
  console.log('No Chromium found; installing one: apt-get install chromium');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', 'chromium']]) {
    spawnSync('apt-get', args, { stdio: 'inherit', env });
  }
  return findChromium();
}

function installFromPlaywright(): string | undefined {
  const args = ['install', ...(isDebianRoot() ? ['--with-deps'] : []), '--no-shell', 'chromium'];
  console.log(`No Chromium found; installing one: npx playwright ${args.join(' ')}`);
  runBin('playwright', args);
  return findChromium();
}

function isDebianRoot(): boolean {
  return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

function within(folders: readonly string[], apps: readonly string[]): string[] {
  return folders.filter((folder) => folder !== '').flatMap((folder) => apps.map((app) => join(folder, app)));
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
