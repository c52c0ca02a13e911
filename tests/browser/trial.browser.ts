/** Rules raced on a page: set, followed, stopped, read, and laid beside another result. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { axeFindings, looks, overflowOf, testBrowser } from '../support/browser.ts';

const { openPage } = testBrowser();
/** Years are lived on one core beside other work. */
const patience = { timeout: 120_000 };

async function race(page: Page, worlds: string, supply: string): Promise<void> {
  await page.getByLabel('Banyaknya tahun').fill(worlds);
  await page.getByLabel('Pasokan', { exact: true }).fill(supply);
  await page.getByRole('button', { name: 'Jalankan simulasi' }).click();
}

const progress = (page: Page) => page.getByRole('progressbar', { name: 'Kemajuan simulasi' });
const answer = (page: Page) => page.locator('#result');

describe('trials', () => {
  it('are raced, kept, and laid side by side', async () => {
    const page = await openPage('/trials', { role: 'planner' });
    expect(await page.getByRole('radio', { name: /dari buku besar$/ }).isChecked()).toBe(true);
    await race(page, '3', '100');
    await progress(page).waitFor();
    expect(await page.getByRole('button', { name: 'Jalankan simulasi' }).isDisabled()).toBe(true);
    await answer(page).waitFor(patience);
    expect(await answer(page).textContent()).toMatch(/warga menunggu .* hari lebih singkat/);
    await page.getByRole('img', { name: /batas fisik/ }).waitFor();
    await page.getByText('Benih 1–3, pasokan 100%').waitFor();

    await race(page, '2', '90');
    await page.getByText('Benih 1–2, pasokan 90%').waitFor(patience);
    await page.getByRole('link', { name: 'Bandingkan dengan yang terbuka' }).first().click();
    await page.getByRole('heading', { name: 'Dua hasil berdampingan' }).waitFor();
    await page.getByText('sebagian selisih adalah nasib').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('link', { name: 'Tutup perbandingan' }).click();
    await page
      .getByRole('heading', { name: 'Dua hasil berdampingan' })
      .waitFor({ state: 'hidden' });
  });

  it('are stopped half-way, and then nothing is kept of them', async () => {
    const page = await openPage('/trials', { role: 'approver' });
    await race(page, '50', '100');
    await progress(page).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Hentikan' }).click();
    await page.getByText('Keadaan: dihentikan.').waitFor(patience);
    await progress(page).waitFor({ state: 'hidden' });
  });

  it('say at the field what is wrong, and send nothing', async () => {
    const page = await openPage('/trials', { role: 'planner' });
    await page.getByLabel('Benih pertama').fill('dua');
    await page.getByText('Tulis bilangan bulat').waitFor();
    await page.getByLabel('Benih pertama').fill('1');
    await page.getByLabel('Aturan kedua').selectOption('article-cap');
    await page.getByLabel('Benih pertama').press('Enter');
    await page.getByText('Kedua aturan sama').first().waitFor();
    expect(await progress(page).count()).toBe(0);
  });

  it('are read by an auditor, who starts none', async () => {
    const page = await openPage('/trials', { role: 'auditor' });
    await answer(page).waitFor();
    await page.getByText('Perencana dan penyetuju pusat menjalankan simulasi').waitFor();
    expect(await page.getByRole('button', { name: 'Jalankan simulasi' }).count()).toBe(0);
  });

  it.each(looks)('are clean for axe and fit: %s, %d px, %s', async (theme, width, language) => {
    const page = await openPage('/trials', { role: 'planner', theme, width, language });
    await answer(page).waitFor();
    await page.getByRole('table').first().waitFor();
    expect(await axeFindings(page)).toEqual([]);
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
  });
});
