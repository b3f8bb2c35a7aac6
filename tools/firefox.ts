// Finds a Firefox for the test of other engines; nothing is installed for it.

import { fault } from '#core/fault.ts';
import { firstInstalled } from './chromium.ts';

const names = ['firefox-esr', 'firefox'];
const places = ['/Applications/Firefox.app/Contents/MacOS/firefox', 'C:/Program Files/Mozilla Firefox/firefox.exe'];

/** Returns the executable of the Firefox to use: the one FIREFOX_PATH names, or an installed one; throws where there is none. */
export function requireFirefox(env: NodeJS.ProcessEnv = process.env): string {
  const found = env.FIREFOX_PATH ?? firstInstalled(names, places, env);
  if (found) return found;
  const hint = 'Install one (Debian: apt-get install firefox-esr) or name it in FIREFOX_PATH.';
  throw fault('tools/firefox.ts', 'a Firefox must be installed', 'none', hint);
}
