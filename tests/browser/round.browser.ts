/** The round page as a planner walks it: try, compare, send the link, read one grant, go back. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Round } from '#contract/round-schema.ts';
import { axeFindings, overflowOf, testBrowser } from '../support/browser.ts';

const { openPage } = testBrowser();

const sentence = (page: Page) => page.getByRole('heading', { level: 1 });
const heldBack = (page: Page) => page.getByRole('slider', { name: /Cadangan ditahan/ });
const level = (page: Page) => page.getByRole('slider', { name: /Baca tingkat/ });

async function readRound(page: Page, query = ''): Promise<Round> {
  return (await page.request.get(`/api/round${query}`)).json();
}

function percent({ level: shared }: Round): string {
  if (!shared) throw new Error('the reserve is not short');
  const share = shared.numerator / shared.denominator;
  return new Intl.NumberFormat('id-ID', { style: 'percent', maximumFractionDigits: 1 }).format(
    share,
  );
}

describe('round page', () => {
  it('shows the level of the server when a slider moves, and goes back on reset', async () => {
    const page = await openPage('/round', { role: 'planner' });
    const before = await sentence(page).textContent();

    await heldBack(page).fill('500000');
    const expected = percent(await readRound(page, '?reserveHeldBack=500000'));
    await expect.poll(() => sentence(page).textContent()).toContain(expected);
    expect(await page.getByText('Percobaan, belum berlaku.').isVisible()).toBe(true);
    expect(page.url()).toContain('reserveHeldBack=500000');

    await page.getByRole('button', { name: 'Kembali ke aturan yang berlaku' }).click();
    await expect.poll(() => sentence(page).textContent()).toBe(before);
    expect(page.url()).not.toContain('reserveHeldBack');
    expect(await heldBack(page).inputValue()).toBe('0');
  });

  it('opens a link that was sent with the sliders where they stood', async () => {
    const page = await openPage('/round?reserveHeldBack=400000&quantile=0.7', { role: 'auditor' });
    await sentence(page).waitFor();
    expect(await heldBack(page).inputValue()).toBe('400000');
    const expected = percent(await readRound(page, '?reserveHeldBack=400000&quantile=0.7'));
    expect(await sentence(page).textContent()).toContain(expected);
  });

  it('shows the totals of another policy, and what it changes', async () => {
    const page = await openPage('/round', { role: 'planner' });
    await sentence(page).waitFor();
    const { policies, policyInForce } = await readRound(page);
    const other = policies.find((policy) => policy.id !== policyInForce)!;
    await page.getByRole('radio', { name: other.name.id }).check();
    await expect.poll(() => page.url()).toContain(`policy=${other.id}`);

    const { totals } = await readRound(page, `?policy=${other.id}`);
    const granted = page.locator('dt', { hasText: /^Jatah$/ }).locator('xpath=../dd');
    await expect
      .poll(() => granted.textContent())
      .toBe(new Intl.NumberFormat('id-ID').format(totals.granted));
    expect(await page.getByText('Percobaan, belum berlaku.').isVisible()).toBe(true);
  });

  it('opens a grant into its arithmetic: 100,000 asked, 20,000 granted, and no more for a million', async () => {
    const page = await openPage('/round', { role: 'planner' });
    await page.getByRole('row', { name: /Kabupaten Karawang/ }).click();
    const steps = page.getByRole('list').filter({ hasText: 'Sanggup mencetak' });
    await steps.waitFor();
    expect(await steps.getByRole('listitem').filter({ hasText: 'penentu' }).textContent()).toMatch(
      /Sanggup mencetak.*1\.000 keping sehari × 20 hari kerja.*20\.000/,
    );
    expect(
      await page.getByText('Seandainya meminta 1.000.000, jatahnya tetap 20.000.').isVisible(),
    ).toBe(true);
  });

  it('is walked by keyboard: arrows read the columns, Enter opens the office', async () => {
    const page = await openPage('/round', { role: 'planner' });
    await level(page).focus();
    const first = await level(page).getAttribute('aria-valuetext');
    await page.keyboard.press('End');
    await expect.poll(() => level(page).getAttribute('aria-valuetext')).not.toBe(first);
    const name = (await level(page).getAttribute('aria-valuetext'))!.split(':')[0]!;
    await page.keyboard.press('Enter');
    await expect.poll(() => sentence(page).textContent()).toContain(name);
  });

  it.each(['light', 'dark'] as const)('is clean to axe, %s', async (theme) => {
    const page = await openPage('/round?reserveHeldBack=400000', { role: 'planner', theme });
    await page.getByRole('row', { name: /Kabupaten Karawang/ }).click();
    await page.getByText('Seandainya meminta 1.000.000').waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });

  it('fits a window of 320 pixels', async () => {
    const page = await openPage('/round', { role: 'planner', width: 320 });
    await sentence(page).waitFor();
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
  });
});
