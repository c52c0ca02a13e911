/** My office on a phone: what is due comes first, and the daily statement is done in a few touches. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { axeFindings, looks, overflowOf, testBrowser } from '../support/browser.ts';

const { openPage } = testBrowser();

const phone = { role: 'office_operator', width: 360 } as const;

const fill = async (page: Page, printed: string, counted: string) => {
  await page.getByLabel('KTP-el dicetak').fill(printed);
  await page.getByLabel('Sisa, dihitung dengan tangan').fill(counted);
};
const check = (page: Page) => page.getByRole('button', { name: 'Periksa dan kirim' }).click();
const confirm = (page: Page) => page.getByRole('button', { name: 'Ya, kirim' }).click();
const available = async (page: Page): Promise<number> => {
  const said = await page.getByText(/^.*Tersedia [\d.]+ keping/).textContent();
  return Number(/Tersedia ([\d.]+) keping/.exec(said ?? '')?.[1]?.replaceAll('.', ''));
};

describe('the daily statement', () => {
  it('is due on the home of an operator, and one touch away', async () => {
    const page = await openPage('/', phone);
    await page.getByRole('heading', { name: /^Laporan .* belum masuk/ }).waitFor();
    await page.getByRole('link', { name: /^Isi laporan/ }).click();
    await page.getByRole('heading', { name: 'Laporan harian' }).waitFor();
  });

  it('says while one types whether blanks gone, cards and rest agree', async () => {
    const page = await openPage('/my-office/statement', phone);
    const blanks = await available(page);
    await fill(page, '10', String(blanks - 10));
    await page.getByText(/^Cocok: /).waitFor();
    await fill(page, '10', String(blanks - 13));
    await page.getByText(/^Selisih −3: /).waitFor();
    await fill(page, String(blanks + 1), '0');
    await page.getByText(/^Lebih banyak dari /).waitFor();
  });

  it.each([
    ['abc', '0'],
    ['-1', '0'],
    ['1', ''],
  ])('refuses "%s" printed and "%s" counted at the field', async (printed, counted) => {
    const page = await openPage('/my-office/statement', phone);
    await fill(page, printed, counted);
    await check(page);
    await page.getByText('Tulis dengan angka bulat, misalnya 120.').waitFor();
    expect(await page.locator('input[aria-invalid=true]').count()).toBe(1);
  });

  it('keeps what was typed when the line breaks, and sends it again under the same id', async () => {
    const page = await openPage('/my-office/statement', phone);
    const blanks = await available(page);
    const sent: string[] = [];
    await page.route('**/api/statements', (route) => {
      sent.push(route.request().postDataJSON().eventId);
      return sent.length === 1 ? route.abort() : route.continue();
    });
    await fill(page, '7', String(blanks - 7));
    await check(page);
    await page.getByText('Mencatat 7 KTP-el dicetak', { exact: false }).waitFor();
    await confirm(page);
    await page.getByText('tidak akan tercatat dua kali', { exact: false }).waitFor();

    await page.reload();
    expect(await page.getByLabel('KTP-el dicetak').inputValue()).toBe('7');
    await check(page);
    await confirm(page);
    await page.getByText(/^Laporan .* tercatat\. Terima kasih\./).waitFor();
    expect(sent).toHaveLength(2);
    expect(sent[1]).toBe(sent[0]);
  });
});

describe('the pages of an office', () => {
  const paths = [
    '/my-office',
    '/my-office/statement',
    '/my-office/ask',
    '/my-office/collect',
    '/my-office/receive',
    '/my-office/stock',
    '/my-office/loans',
    '/my-office/destroy',
    '/my-office/points',
    '/messages',
    '/account',
  ];

  it.each(looks)('are clean to axe and fit: %s, %d px, %s', async (theme, width, language) => {
    const page = await openPage('/my-office', { role: 'office_operator', theme, width, language });
    for (const path of paths) {
      await page.goto(path);
      await page.getByRole('heading', { level: 1 }).waitFor();
      expect([path, await axeFindings(page)]).toEqual([path, []]);
      expect([path, await overflowOf(page)]).toEqual([
        path,
        expect.toSatisfy((beyond) => beyond <= 0),
      ]);
    }
  });
});
