/** The ledger pages: a figure opened to its balances and documents, and a document to its entries. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { axeFindings, overflowOf, testBrowser } from '../support/browser.ts';

const { openPage } = testBrowser();

const sentence = (page: Page) => page.getByRole('heading', { level: 1 });
const reserve = '/documents?account=reserve';

describe('documents page', () => {
  it('says the figure and that its lines sum to it', async () => {
    const page = await openPage(reserve, { role: 'auditor' });
    expect(await sentence(page).textContent()).toBe('Cadangan pusat: 800.000 keping');
    expect(await page.getByText('Jumlah semua baris = 800.000').isVisible()).toBe(true);
  });

  it('loads more, and keeps only the lines in sight in the page', async () => {
    const page = await openPage('/documents?accountKind=printed', { role: 'auditor' });
    await page.getByText(/^100 (baris|dari)/).waitFor();
    await page.getByRole('button', { name: 'Muat lebih banyak' }).click();
    await page.getByText(/^200 (baris|dari)/).waitFor();
    const documents = page.locator('section', { hasText: 'Dokumen, terbaru dulu' });
    expect(await documents.getByRole('row').count()).toBeLessThan(100);
  });

  it('shows the balances that make up a national figure, each opening', async () => {
    const page = await openPage('/documents?accountKind=on_hand', { role: 'auditor' });
    const balances = page.getByRole('region', { name: 'Saldo yang menyusunnya' });
    const largest = balances.getByRole('row').nth(1);
    const balance = await largest.getByRole('cell').last().textContent();
    await largest.getByRole('link').click();
    await expect.poll(() => sentence(page).textContent()).toContain(`: ${balance} keping`);
  });

  it('opens a document: what moved, when it happened, when it was written, and that nothing is lost', async () => {
    const page = await openPage(reserve, { role: 'auditor' });
    await page.getByRole('table').getByRole('link').first().click();
    await expect.poll(() => sentence(page).textContent()).toMatch(/^Serah terima .* keping$/);
    for (const fact of ['Kejadian', 'Dicatat', 'Petugas', 'Surat']) {
      expect(await page.getByText(fact, { exact: true }).isVisible()).toBe(true);
    }
    expect(await page.getByText('Jumlah semua baris = 0').isVisible()).toBe(true);
  });

  it.each([
    '/documents?account=on_hand:9999',
    '/documents?accountKind=gudang',
    '/documents/999999999',
    '/documents/abc',
  ])('refuses %s in words', async (path) => {
    const page = await openPage(path, { role: 'auditor' });
    const said = await page.getByRole('alert').textContent();
    expect(said).toMatch(/Yang dicari tidak ada|Ada isian yang keliru/);
  });

  it.each(['light', 'dark'] as const)('is clean to axe, %s', async (theme) => {
    const page = await openPage('/documents?accountKind=on_hand', { role: 'auditor', theme });
    await sentence(page).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.goto('/documents/100');
    await sentence(page).waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });

  it.each([reserve, '/documents/100'])('%s fits a window of 320 pixels', async (path) => {
    const page = await openPage(path, { role: 'auditor', width: 320 });
    await sentence(page).waitFor();
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
  });
});
