// `npm test`: types, lint, unit tests, the build, and the built site in a real Chromium, one after
// the other whatever fails, then one line with the count. `npm test -- unit lint` runs only these.

import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { fault } from '#core/fault.ts';
import { ensureChromium } from './chromium.ts';
import { allWell, type Count, countExit, describeCount, sum } from './count.ts';
import { requireFirefox } from './firefox.ts';
import { root, runBin } from './run-bin.ts';
import { runVitest } from './run-vitest.ts';

const failure: Count = { passed: 0, failed: 1 };

interface Step {
  readonly run: () => Count;
  /** A step without whose success this one is not worth running. */
  readonly needs?: string;
  /** Run only where it is asked for by name. */
  readonly extra?: boolean;
}

// In the order they run.
const steps: Record<string, Step> = {
  types: { run: () => countExit(runBin('astro', ['check'])) },
  lint: { run: () => countExit(runBin('@biomejs/biome', ['ci', '--error-on-warnings', '.'])) },
  unit: { run: () => runVitest('unit') },
  build: { run: build },
  site: { run: site, needs: 'build' },
  fork: { run: () => runVitest('fork') },
  engines: { run: () => runVitest('engines', { FIREFOX_PATH: requireFirefox() }), needs: 'build', extra: true },
};

/** The site is built with the network refused: once the packages are installed, a build needs none. */
function build(): Count {
  const guard = pathToFileURL(join(root, 'tools', 'no-network.mjs')).href;
  return countExit(runBin('astro', ['build'], { NODE_OPTIONS: `--import=${guard}` }));
}

function site(): Count {
  return runVitest('site', { CHROME_PATH: ensureChromium() });
}

function runSteps(names: readonly string[]): Count[] {
  const failed = new Set<string>();
  return names.map((name) => {
    console.log(`\n== ${name}`);
    const count = runStep(name, failed);
    if (count.failed > 0) failed.add(name);
    return count;
  });
}

function runStep(name: string, failed: ReadonlySet<string>): Count {
  const { run, needs } = steps[name]!;
  if (needs && failed.has(needs)) {
    console.log(`Skipped, and counted as failed: it needs the ${needs}.`);
    return failure;
  }
  try {
    return run();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return failure;
  }
}

function chosenSteps(wanted: readonly string[]): string[] {
  const all = Object.keys(steps);
  const unknown = wanted.find((name) => !all.includes(name));
  if (unknown) throw fault('npm test', `a step must be one of ${all.join(', ')}`, unknown);
  return all.filter((name) => (wanted.length === 0 ? !steps[name]!.extra : wanted.includes(name)));
}

function main(): Count {
  try {
    return sum(runSteps(chosenSteps(process.argv.slice(2))));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return failure;
  }
}

const total = main();
console.log(`\n${describeCount(total)}`);
process.exitCode = allWell(total) ? 0 : 1;
