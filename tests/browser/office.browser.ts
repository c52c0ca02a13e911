/** The office page: every figure opens to what it is the sum of, and the day's use is recorded once. */
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
  for (let before: number | null | undefined; before !== null; ) {
    const query = new URLSearchParams(search);
    query.set('limit', '500');
    if (before !== undefined) query.set('before', String(before));
    const documents: Documents = await (await page.request.get(`/api/documents?${query}`)).json();
    sum += documents.lines.reduce((total, line) => total + line.amount, 0);
    before = documents.next;
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

describe('the day’s use', () => {
  const openForm = () => openPage('/offices/3205', { role: 'office_operator', width: 360 });
  const fill = async (page: Page, printed: string, spoiled: string) => {
    await page.getByLabel('Dicetak', { exact: true }).fill(printed);
    await page.getByLabel('Rusak', { exact: true }).fill(spoiled);
    await page.getByRole('button', { name: 'Lanjut' }).click();
  };
  const confirm = (page: Page) => page.getByRole('button', { name: 'Ya, catat' }).click();

  it('is recorded after a confirmation that names the consequence', async () => {
    const page = await openForm();
    await fill(page, '2', '1');
    expect(
      await page
        .getByText('Stok Kabupaten Garut berkurang 3 keping.', { exact: false })
        .isVisible(),
    ).toBe(true);
    await confirm(page);
    await page.getByText('Tercatat sebagai').getByRole('link').click();
    await expect.poll(() => sentence(page).textContent()).toBe('Pemakaian 3 keping');
  });

  it.each([
    ['abc', '0', 'Isi dengan bilangan bulat, 0 atau lebih.'],
    ['-1', '0', 'Isi dengan bilangan bulat, 0 atau lebih.'],
    ['1', '', 'Isi dengan bilangan bulat, 0 atau lebih.'],
  ])('refuses %s printed and "%s" spoiled at the field', async (printed, spoiled, problem) => {
    const page = await openForm();
    await fill(page, printed, spoiled);
    expect(await page.getByText(problem).isVisible()).toBe(true);
    expect(await page.locator('input[aria-invalid=true]').count()).toBe(1);
  });

  it('says so when the office has not that many blanks', async () => {
    const page = await openForm();
    await fill(page, '900000', '0');
    await confirm(page);
    expect(await page.getByRole('alert').textContent()).toContain('Blangko tidak cukup');
  });

  it('keeps a statement whose answer was lost, and sends it again under the same id', async () => {
    const page = await openForm();
    const sent: string[] = [];
    await page.route('**/api/usage', (route) => {
      sent.push(route.request().postDataJSON().eventId);
      return sent.length === 1 ? route.abort() : route.continue();
    });
    await fill(page, '1', '0');
    await confirm(page);
    await page.getByText('tidak akan tercatat dua kali').waitFor();

    await page.reload();
    await page.getByText('tidak akan tercatat dua kali').waitFor();
    expect(await page.getByLabel('Dicetak', { exact: true }).inputValue()).toBe('1');
    await page.getByRole('button', { name: 'Lanjut' }).click();
    await confirm(page);
    await page.getByText('Tercatat sebagai').waitFor();
    expect(sent).toHaveLength(2);
    expect(sent[1]).toBe(sent[0]);
  });
});
