/** The ledger pages: a figure opened to its balances and documents, and a document to its entries. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { axeFindings, looks, overflowOf, testBrowser } from '../support/browser.ts';

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

describe('filter of the ledger', () => {
  const lines = (page: Page) => page.locator('section', { hasText: 'Dokumen, terbaru dulu' });

  it('narrows by kind, office and paper, keeps it in the address, and clears by one click', async () => {
    const page = await openPage('/documents', { role: 'planner' });
    await page.getByLabel('Jenis').selectOption('Serah terima');
    await page.getByRole('combobox', { name: 'Kantor' }).fill('garut');
    await page.getByRole('option', { name: 'Kabupaten Garut' }).click();
    await sentence(page).getByText('Serah terima, Kabupaten Garut').waitFor();
    const rows = lines(page).locator('tbody tr:not([aria-hidden])');
    const all = await rows.count();
    expect(all).toBeGreaterThan(1);
    const [newest = ''] = (await rows.first().textContent())?.match(/BAST-[\d-]+/) ?? [];
    await page.getByLabel('Nomor surat').fill(newest.toLowerCase());
    await expect.poll(() => rows.count()).toBe(1);
    expect(await rows.first().textContent()).toContain(newest);

    await page.reload();
    await sentence(page).waitFor();
    expect(await rows.count()).toBe(1);
    await page.getByRole('button', { name: /^Hapus saringan: surat/ }).click();
    await expect.poll(() => rows.count()).toBe(all);
    await page.getByRole('button', { name: 'Hapus semua saringan' }).click();
    await sentence(page).getByText('Semua dokumen').waitFor();
    expect(new URL(page.url()).search).toBe('');
    expect(await page.getByRole('button', { name: /^Hapus saringan/ }).count()).toBe(0);
  });

  it('counts days from and to, both included', async () => {
    const page = await openPage('/documents', { role: 'auditor' });
    await page.getByLabel('Sejak').fill('2017-11-21');
    await page.getByLabel('Sampai').fill('2017-11-21');
    await sentence(page).getByText('sejak 21 November 2017, sampai 21 November 2017').waitFor();
    const days = await lines(page)
      .getByText(/\d{4}, \d\d\.\d\d WIB/)
      .allTextContents();
    expect(days.length).toBeGreaterThan(10);
    expect(days.filter((day) => !day.startsWith('21 Nov 2017'))).toEqual([]);
  });

  it('shows an office its own documents only, and offers no other office', async () => {
    const page = await openPage('/documents', { role: 'office_operator' });
    await sentence(page).waitFor();
    expect(await page.getByRole('combobox', { name: 'Kantor' }).count()).toBe(0);
    const options = await page.getByLabel('Akun').locator('option').allTextContents();
    expect(options).toContain('Stok kantor');
    expect(options).not.toContain('Cadangan pusat');
    await page.goto('/documents?office=3215');
    expect(await page.getByRole('alert').textContent()).toContain('Yang dicari tidak ada');
  });

  it('says so when nothing matches, and what to do', async () => {
    const page = await openPage('/documents?reference=TIDAK-ADA', { role: 'auditor' });
    await page.getByText('Tidak ada dokumen yang cocok').waitFor();
    expect(await page.getByRole('button', { name: 'Hapus semua saringan' }).isVisible()).toBe(true);
  });

  it.each(looks)('is clean to axe and fits: %s, %d px, %s', async (theme, width, language) => {
    const path = '/documents?kind=handover&office=3205&reference=BAST&since=2017-01-01';
    const page = await openPage(path, { role: 'auditor', theme, width, language });
    await sentence(page).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
  });
});

describe('a table as a file', () => {
  it('holds what the filter leaves, in three formats', async () => {
    const path = '/documents?office=3205&since=2017-11-21&until=2017-11-22&kind=usage';
    const page = await openPage(path, { role: 'auditor', language: 'en' });
    for (const format of ['CSV', 'XLSX', 'JSON']) {
      const waiting = page.waitForEvent('download');
      await page.getByRole('link', { name: `Download Lines of the ledger as ${format}` }).click();
      const file = await waiting;
      expect(file.suggestedFilename()).toMatch(new RegExp(`documents\\.${format.toLowerCase()}$`));
    }
    const address = await page.getByRole('link', { name: /as CSV$/ }).getAttribute('href');
    const [head = '', ...lines] = (await (await page.request.get(address ?? '')).text())
      .trim()
      .split('\r\n');
    const [seen, office, kind] = ['occurred_at', 'office_id', 'kind'].map((name) =>
      head.split(',').indexOf(name),
    );
    expect(lines.length).toBeGreaterThan(2);
    for (const cells of lines.map((line) => line.split(','))) {
      expect(cells[office ?? -1]).toBe('3205');
      expect(cells[kind ?? -1]).toBe('usage');
      expect(cells[seen ?? -1]).toMatch(/^2017-11-2[0-2]T/);
    }
  });

  it('of the whole ledger says so, and follows the filter once there is one', async () => {
    const page = await openPage('/documents', { role: 'auditor', language: 'en' });
    await page.getByText('The whole ledger, with the accounts of old cards.').waitFor();
    await page.getByLabel('Kind').selectOption('Usage');
    await page.getByText('The whole ledger, with').waitFor({ state: 'detached' });
    const address = await page.getByRole('link', { name: /as JSON$/ }).getAttribute('href');
    expect(address).toContain('kind=usage');
  });

  it('says why a workbook was refused, where it was asked for', async () => {
    const page = await openPage('/documents', { role: 'auditor' });
    const problem = { code: 'too_many_rows', status: 422 };
    await page.route('**/api/exports/documents.xlsx*', (route) =>
      route.fulfill({ status: 422, json: problem }),
    );
    await page.getByRole('link', { name: 'Unduh Baris buku sebagai XLSX' }).click();
    expect(await page.getByRole('alert').textContent()).toContain('CSV');
  });

  it.each([
    ['planner', '/shipments', ['Selisih kiriman', 'Kiriman']],
    ['planner', '/round', ['Permintaan']],
    ['planner', '/', ['Posisi stok kantor', 'Daftar kantor']],
    ['province_supervisor', '/province', ['Posisi stok kantor']],
    ['office_operator', '/my-office/ask', ['Permintaan']],
    ['office_operator', '/my-office/statement', ['Laporan harian']],
    ['administrator', '/admin/access-log', ['Catatan akses']],
    ['planner', '/admin/places', ['Daftar kantor']],
  ] as const)('%s finds on %s the files of %s, each of which opens', async (role, path, tables) => {
    const page = await openPage(path, { role });
    for (const table of tables) {
      const link = page.getByRole('link', { name: `Unduh ${table} sebagai CSV`, exact: true });
      const answer = await page.request.get((await link.getAttribute('href')) ?? '');
      expect(answer.status()).toBe(200);
      expect(answer.headers()['content-type']).toContain('text/csv');
    }
  });
});
