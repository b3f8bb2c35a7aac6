// The sandbox's document lets nothing in or out.

import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { policy, sandboxDocument } from './document.ts';

test('the policy allows the one script that is in it, code from text, blob workers, and no request', () => {
  const [, script] = /<script>([\s\S]*)<\/script>/.exec(sandboxDocument)!;
  const digest = createHash('sha256').update(script!).digest('base64');
  expect(policy.split('; ').sort()).toEqual([
    "default-src 'none'",
    `script-src 'sha256-${digest}' 'unsafe-eval'`,
    'worker-src blob:',
  ]);
});
