// Counting tests: what a step of `npm test` adds to the one line at the end.

/** How many tests passed and failed. */
export interface Count {
  readonly passed: number;
  readonly failed: number;
}

/** A check that is one test: passed where its exit code is 0. */
export function countExit(code: number): Count {
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/**
 * A run of Vitest, from its JSON report (undefined where it wrote none) and its exit code.
 * A run without a failed test is one failure where it ends badly (a file that does not load) or
 * where nothing passed (no tests, or a process that ended early, whatever its exit code).
 */
export function countVitest(report: string | undefined, code: number): Count {
  const { numPassedTests: passed = 0, numFailedTests: failed = 0 } = parse(report);
  if (failed === 0 && (code !== 0 || passed === 0)) return { passed, failed: 1 };
  return { passed, failed };
}

/** The sum of several counts. */
export function sum(counts: readonly Count[]): Count {
  return counts.reduce((a, b) => ({ passed: a.passed + b.passed, failed: a.failed + b.failed }), {
    passed: 0,
    failed: 0,
  });
}

/** Whether all went well; a run in which nothing passed did not. */
export function allWell({ passed, failed }: Count): boolean {
  return failed === 0 && passed > 0;
}

/** The line that ends `npm test`: `12 passed, 0 failed`. */
export function describeCount({ passed, failed }: Count): string {
  return `${passed} passed, ${failed} failed`;
}

interface Report {
  readonly numPassedTests?: number;
  readonly numFailedTests?: number;
}

function parse(report: string | undefined): Report {
  try {
    return JSON.parse(report ?? '{}');
  } catch {
    return {}; // cut off by a crash
  }
}
