// The built engine in Chromium trains to the same bits as the source in Node. Other engines: `npm run test:engines`.

import { expect, test } from 'vitest';
import { WEIGHTS_AFTER_200_STEPS } from '#jobs/bits.testing.ts';
import { openBrowser } from '../../../tools/browser.ts';
import { textOf, visit } from '../../../tools/visit.ts';

test('200 steps in a worker of Chromium give the weights that Node gives', async () => {
  const browser = await openBrowser();
  const { page } = await visit(browser, 'lab/core/');
  await page.locator('astro-island:not([ssr]) > #bits').waitFor();
  await page.getByRole('button', { name: 'Train 200 steps' }).click();
  await expect.poll(() => textOf(page, '#bits output'), { timeout: 30_000 }).toContain('After step 200');
  expect(await textOf(page, '#bits output')).toContain(WEIGHTS_AFTER_200_STEPS);
  await browser.close();
});
