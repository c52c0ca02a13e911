/** The pages of questions: statements that look false, days beside the printing system, serial numbers that differ. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { axeFindings, looks, overflowOf, testBrowser } from '../support/browser.ts';

const { openPage } = testBrowser();

const sentence = (page: Page) => page.getByRole('heading', { level: 1 });

describe('checks', () => {
  it('says each pattern with its figures and what chance would do, and opens what is behind it', async () => {
    const page = await openPage('/checks', { role: 'planner' });
    await sentence(page)
      .getByText(/^\d+ tanda tanya pada laporan \d+ kantor\.$/)
      .waitFor();
    expect(await page.getByRole('link', { name: 'Buku' }).getAttribute('aria-current')).toBe(
      'page',
    );
    const karawang = page.getByRole('article').filter({ hasText: 'Kabupaten Karawang' });
    await karawang.getByText('Terlalu sering angka bulat').waitFor();
    await karawang
      .getByText(/paling banyak sekali dalam 1\.000\.000\.000 kali/)
      .first()
      .waitFor();
    const brebes = page.getByRole('article').filter({ hasText: 'Kabupaten Brebes' });
    await brebes.getByText('Laporan di atas catatan cetak').waitFor();
    await brebes
      .getByText(/Kebetulan tidak berperan/)
      .first()
      .waitFor();
    await brebes.getByRole('link', { name: 'Dokumen pemakaian' }).click();
    await sentence(page).getByText('Pemakaian, Kabupaten Brebes, sejak').waitFor();
  });

  it('lays the days of a chosen office beside the printing system, each opening its documents', async () => {
    const page = await openPage('/checks', { role: 'auditor' });
    await page.getByText('Pilih kantor untuk melihatnya').waitFor();
    await page.getByRole('combobox', { name: 'Kantor' }).fill('brebes');
    await page.getByRole('option', { name: 'Kabupaten Brebes' }).click();
    const days = page.getByRole('region', { name: 'Hari demi hari' });
    const more = days.getByRole('row').filter({ hasText: 'Dilaporkan lebih banyak' }).first();
    await more.waitFor();
    expect(decodeURIComponent(page.url())).toContain('office="3329"');
    const cells = await more.getByRole('cell').allTextContents();
    const [, stated = 0, printed = 0, difference] = cells.map((cell) =>
      Number(cell.replaceAll('.', '').replace('+', '')),
    );
    expect(difference).toBe(stated - printed);
    await more.getByRole('link').click();
    await sentence(page).getByText('Pemakaian, Kabupaten Brebes').waitFor();
    expect(await page.getByText('Pemakaian ·').count()).toBeGreaterThan(0);
  });

  it('shows a province its own offices only', async () => {
    const page = await openPage('/checks', { role: 'province_supervisor' });
    await page.getByRole('article').first().waitFor();
    expect(await page.getByRole('heading', { level: 3 }).allTextContents()).toEqual([
      'Kabupaten Karawang',
    ]);
    expect(await page.getByRole('link', { name: 'Lot dan nomor seri' }).count()).toBe(0);
    await page.goto('/checks?office=3329');
    await page.getByText('Belum ada laporan harian atau catatan sistem cetak').waitFor();
  });

  it('refuses in words whoever may not read it', async () => {
    const page = await openPage('/checks', { role: 'warehouse_keeper' });
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('article').count()).toBe(0);
  });

  it.each(looks)('is clean to axe and fits: %s, %d px, %s', async (theme, width, language) => {
    const page = await openPage('/checks?office=3329', { role: 'planner', theme, width, language });
    await page.getByRole('row').nth(3).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
  });
});

describe('lots and serial numbers', () => {
  it('opens a lot into its ranges: where each is now, and in which boxes', async () => {
    const page = await openPage('/lots', { role: 'auditor' });
    await sentence(page)
      .getByText(/^2 lot dari pabrik; 800\.000 nomor seri/)
      .waitFor();
    await page.getByText('Lot 2/2017').click();
    const ranges = page.getByRole('region', { name: 'Nomor seri Lot 2/2017' });
    await ranges.getByRole('row').nth(1).waitFor();
    const before = await ranges.getByRole('row').count();
    await page.getByRole('button', { name: 'Tampilkan lagi' }).click();
    await expect.poll(() => ranges.getByRole('row').count()).toBeGreaterThan(before);
    const held = ranges.getByRole('row').filter({ hasText: 'Stok kantor' }).first();
    expect(await held.textContent()).toMatch(/B17-\d{9}.*B17-D\d+/);
    await held.getByRole('link').click();
    await sentence(page).getByText('Stok kantor').waitFor();
  });

  it('the keeper comes from the store, reads the question, and sends nothing unsaid', async () => {
    const page = await openPage('/counter/store', { role: 'warehouse_keeper' });
    await page.getByRole('link', { name: 'Lot dan nomor seri' }).click();
    const question = page.getByRole('article').filter({ hasText: 'BAST-2017-003170' });
    await question.getByText('7.000 blangko berpindah, 5.140 nomor seri disebut.').waitFor();
    await question.getByRole('button', { name: /./ }).click();
    await question.getByText('Isi bagian ini.').waitFor();
    await question.getByLabel('Mengapa berbeda?').fill('Label dua dus tidak terbaca.');
    await question.getByRole('button', { name: /./ }).click();
    await question.getByText('Jawaban untuk BAST-2017-003170 disimpan').waitFor();
    // The world is one for all tests: the answer itself is taken by the test of its door.
    const sent = page.waitForRequest('**/api/serial-questions/*/answer');
    await page.route('**/api/serial-questions/*/answer', (route) =>
      route.fulfill({ json: { outcome: 'done' } }),
    );
    await question.getByRole('button', { name: 'Ya, kirim' }).click();
    expect((await sent).postDataJSON()).toMatchObject({ answer: 'Label dua dus tidak terbaca.' });
  });

  it('only the keeper answers; others read', async () => {
    const page = await openPage('/lots', { role: 'planner' });
    await page.getByRole('article').first().waitFor();
    expect(await page.getByRole('textbox').count()).toBe(0);
    await page.getByRole('button', { name: 'Sudah dijawab' }).click();
    await page.getByText('Belum ada jawaban').waitFor();
  });

  it.each(looks)('is clean to axe and fits: %s, %d px, %s', async (theme, width, language) => {
    const page = await openPage('/lots', { role: 'warehouse_keeper', theme, width, language });
    await page.getByText('Lot 2/2017').click();
    await page.getByRole('row').nth(3).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
  });
});
