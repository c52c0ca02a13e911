/** The office page: every figure opens to what it is the sum of. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Documents } from '#contract/ledger-schema.ts';
import { axeFindings, overflowOf, testBrowser } from '../support/browser.ts';

const { openPage } = testBrowser();

const sentence = (page: Page) => page.getByRole('heading', { level: 1 });

function wholeOf(text: string | null): number {
  return Number((text ?? '').replaceAll('.', ''));
}

/** Adds up all lines that the address of a documents page stands for, page by page. */
async function sumOfLines(page: Page): Promise<number> {
  const { search } = new URL(page.url());
  let sum = 0;
  for (let after: string | null | undefined; after !== null; ) {
    const query = new URLSearchParams(search);
    query.set('limit', '500');
    if (after !== undefined) query.set('after', after);
    const documents: Documents = await (await page.request.get(`/api/documents?${query}`)).json();
    sum += documents.lines.reduce((total, line) => total + line.amount, 0);
    after = documents.next;
  }
  return sum;
}

describe('office page', () => {
  it.each(['Stok di kantor', 'Di jalan', 'Sudah dicetak', 'Rusak, belum dimusnahkan'])(
    'opens "%s" to documents whose sum it is',
    async (name) => {
      const page = await openPage('/offices/3205', { role: 'planner' });
      const figure = page.locator('dt', { hasText: name }).locator('xpath=../dd').getByRole('link');
      const value = wholeOf(await figure.textContent());
      await figure.click();
      const total = page.locator('[data-total]');
      expect(wholeOf(await total.getAttribute('data-total'))).toBe(value);
      expect(await sumOfLines(page)).toBe(value);
    },
  );

  it('says first how the office stands and what it should do', async () => {
    const page = await openPage('/offices/3215', { role: 'planner' });
    expect(await sentence(page).textContent()).toMatch(
      /^Kabupaten Karawang: kosong\. Ambil 20\.000 keping /,
    );
  });

  it('draws the stock, and holds the same figures in a table', async () => {
    const page = await openPage('/offices/3205', { role: 'planner' });
    await page.getByRole('img', { name: /^Stok .* keping pada 23 Nov 2017/ }).waitFor();
    await page.getByText('Angkanya dalam tabel').click();
    const twin = page.getByRole('region', { name: 'Angkanya dalam tabel' });
    expect(await twin.getByRole('row').count()).toBeGreaterThan(90);
  });

  it.each(['light', 'dark'] as const)('is clean to axe, %s', async (theme) => {
    const page = await openPage('/offices/3205', { role: 'office_operator', theme });
    await page.getByRole('img', { name: /^Stok/ }).waitFor();
    await page.getByRole('list').filter({ hasText: 'Sanggup mencetak' }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });

  it('fits a window of 320 pixels', async () => {
    const page = await openPage('/offices/3205', { role: 'office_operator', width: 320 });
    await page.getByRole('img', { name: /^Stok/ }).waitFor();
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
  });
});
