/** What comes out of a printer: the facts of a page, and nothing that can only be clicked. */
import { expect, it } from 'vitest';
import { testBrowser } from '../support/browser.ts';

const { openPage } = testBrowser();

it.each([
  ['warehouse_keeper', '/counter'],
  ['office_operator', '/my-office'],
  ['province_supervisor', '/province'],
  ['planner', '/approvals'],
  ['planner', '/shipments'],
  ['planner', '/round'],
  ['planner', '/outlook'],
  ['planner', '/forecast'],
  ['office_operator', '/my-office/statement'],
  ['auditor', '/documents'],
  ['call_agent', '/citizen-reports'],
] as const)('%s prints %s without navigation and buttons', async (role, path) => {
  const page = await openPage(path, { role, width: 1000 });
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true);
  const clickable = page.locator('nav, button, input, select').filter({ visible: true });
  // The headings of a table are its words: only their sorting is for the screen.
  const left = await clickable.evaluateAll((found) =>
    found.filter((one) => !one.closest('thead')).map((one) => one.textContent),
  );
  expect(left).toEqual([]);
});
