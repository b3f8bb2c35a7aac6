// What git answers must be the same for everybody.

import { afterEach, expect, test, vi } from 'vitest';
import { asked } from './git.ts';

afterEach(() => vi.unstubAllEnvs());

test('git answers in one language, whatever that of the machine is', () => {
  vi.stubEnv('LC_ALL', 'de_DE.UTF-8');
  expect(asked('.', ['-c', 'alias.language=!echo $LC_ALL', 'language']).stdout).toBe('C\n');
});
