/** Administration: files in, words for what the system did, reminders; and what each role is led to. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { axeFindings, looks, overflowOf, testBrowser } from '../support/browser.ts';

const { openPage } = testBrowser();

const choose = (page: Page, name: string, content: string) =>
  page
    .getByLabel('Pilih berkas CSV atau XLSX')
    .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(content) });
const button = (page: Page, name: string) => page.getByRole('button', { name });

const holidays = (name: string) => `tanggal,nama,jenis\n2031-03-03,${name},cuti_bersama\n`;

describe('a file', () => {
  it('is tried first, then recorded whole, and recorded once', async () => {
    const page = await openPage('/admin/imports', { role: 'administrator' });
    await page.getByLabel('Isi berkas').selectOption('holidays');
    // A name of its own, so that the test can run again on the same world.
    const content = holidays(`Cuti ${crypto.randomUUID().slice(0, 8)}`);
    await choose(page, 'libur.csv', content);
    await page.getByText('libur.csv, 1 KB').waitFor();
    await button(page, 'Periksa dulu').click();
    await page.getByText('1 baris siap dicatat: 1 baru, 0 berubah, 0 tetap.').waitFor();
    await button(page, 'Catat semuanya').click();
    await page.getByText('Tercatat: 1 baru, 0 berubah, 0 tetap.').waitFor();
    expect(await page.getByRole('link', { name: 'Lihat: Hari libur' }).isVisible()).toBe(true);

    await button(page, 'Impor berkas lain').click();
    await choose(page, 'libur.csv', content);
    await button(page, 'Periksa dulu').click();
    await page.getByText('Berkas ini sudah pernah dicatat.', { exact: false }).waitFor();
  });

  it('with faults names each line, column and way out, and is not recorded', async () => {
    const page = await openPage('/admin/imports', { role: 'administrator' });
    await page.getByLabel('Isi berkas').selectOption('holidays');
    await choose(page, 'salah.csv', 'tanggal,nama,jenis\n2031-13-01,Cuti,cuti_bersama\n,A,lain\n');
    await button(page, 'Periksa dulu').click();
    await page.getByRole('alert').filter({ hasText: 'Belum ada yang dicatat' }).waitFor();
    const rows = page.getByRole('region', { name: 'Yang harus diperbaiki' }).locator('tbody tr');
    expect(await rows.first().textContent()).toContain('tanggal');
    expect(await rows.count()).toBe(3);
    expect(await button(page, 'Catat semuanya').count()).toBe(0);
  });

  it('that is no table says what it is', async () => {
    const page = await openPage('/admin/imports', { role: 'administrator' });
    await choose(page, 'surat.csv', '%PDF-1.7 surat');
    await button(page, 'Periksa dulu').click();
    await page.getByText('Berkas ini bukan tabel CSV atau XLSX', { exact: false }).waitFor();
    await page.getByText('PDF', { exact: false }).first().waitFor();
  });

  it('is dropped, and sent again after a broken line without being recorded twice', async () => {
    const page = await openPage('/admin/imports', { role: 'administrator' });
    await page.getByLabel('Isi berkas').selectOption('holidays');
    const text = JSON.stringify(holidays(`Cuti ${crypto.randomUUID().slice(0, 8)}`));
    const dataTransfer = await page.evaluateHandle(`(() => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([${text}], 'lepas.csv', { type: 'text/csv' }));
      return transfer;
    })()`);
    await page
      .getByText('atau lepaskan di sini', { exact: false })
      .dispatchEvent('drop', { dataTransfer });
    await button(page, 'Periksa dulu').click();
    await page.getByText('1 baris siap dicatat', { exact: false }).waitFor();
    // The server records it, and the answer is lost.
    await page.route('**/api/imports/holidays?dryRun=false', async (route) => {
      await route.fetch();
      await route.abort();
      await page.unroute('**/api/imports/holidays?dryRun=false');
    });
    await button(page, 'Catat semuanya').click();
    await page.getByText('tidak akan tercatat dua kali', { exact: false }).waitFor();
    await button(page, 'Catat semuanya').click();
    await page.getByText('Berkas ini sudah pernah dicatat.', { exact: false }).waitFor();
  });

  it('comes with an example whose headings are in the language of the reader', async () => {
    const page = await openPage('/admin/imports', { role: 'administrator', language: 'en' });
    const address = await page.getByRole('link', { name: 'CSV' }).getAttribute('href');
    const template = await page.request.get(String(address));
    expect((await template.text()).replace('\uFEFF', '')).toMatch(/^"?office"?[,;]"?date/);
  });

  it.each([
    ['office_operator', '/my-office', 3],
    ['warehouse_keeper', '/counter/store', 1],
    ['call_agent', '/', 2],
  ] as const)('%s comes to it from %s', async (role, path, kinds) => {
    const page = await openPage(path, { role });
    await page.getByRole('link', { name: /Impor (dari )?berkas/ }).click();
    await page.getByRole('heading', { level: 1, name: 'Impor berkas' }).waitFor();
    expect(await page.getByLabel('Isi berkas').locator('option').count()).toBe(kinds);
  });
});

describe('warnings and reminders', () => {
  it('stand in words among the policies, and an empty number is named at its field', async () => {
    const page = await openPage('/admin/policies', { role: 'administrator' });
    const ladder = page.getByRole('region', { name: 'Tangga pengingat' });
    await ladder.getByRole('cell', { name: 'Panggilan mengambil' }).waitFor();
    await ladder
      .getByText(/^sesudah \d+ jam kerja$/)
      .first()
      .waitFor();
    await ladder.getByText('WhatsApp, SMS', { exact: true }).first().waitFor();
    await button(page, 'Ubah mulai satu hari').click();
    const ways = page.getByRole('group', { name: 'Lewat apa: Panggilan mengambil, Kantor' });
    expect(await ways.getByLabel('SMS').isChecked()).toBe(true);
    expect(await ways.getByLabel('Surel').isChecked()).toBe(false);
    await page.getByLabel('Dari permintaan sampai keputusan', { exact: false }).fill('');
    await button(page, 'Simpan versi baru').click();
    await page.getByText('Tulis dengan angka bulat, misalnya 120.').waitFor();
    expect(await page.locator('input[aria-invalid=true]').count()).toBe(2);
  });

  it('are only read by a planner', async () => {
    const page = await openPage('/admin/policies', { role: 'planner' });
    await page.getByRole('heading', { name: 'Peringatan dan pengingat' }).waitFor();
    expect(await button(page, 'Ubah mulai satu hari').count()).toBe(0);
  });
});

describe('a new version of a policy', () => {
  it('opens the numbers of moves where one is wrong, and says which would do', async () => {
    const page = await openPage('/admin/policies', { role: 'planner' });
    const inForce = page.locator('details').filter({ hasText: 'Berlaku' }).first();
    await inForce.locator('summary').first().click();
    await inForce.getByText('Lot terkecil satu perjalanan (keping)').first().waitFor();
    await button(page, 'Usulkan versi baru').click();
    await page.getByLabel('Mulai berlaku').fill('2017-12-04');
    await page.getByLabel('Dasar').fill('SE 470/1/SJ');
    const moves = page.locator('summary', { hasText: 'Pemindahan antar kantor' });
    await moves.click();
    await page.getByLabel('Kilometer laut', { exact: false }).fill('90');
    await moves.click();
    await button(page, 'Usulkan versi baru').click();
    await button(page, 'Ya, kirim').click();
    await page.getByText('isi dengan angka dari 100 sampai 1.000').waitFor();
    expect(await page.locator('input[aria-invalid=true]').count()).toBe(1);
  });
});

describe('what the system did', () => {
  it('is said in words: doors and refusals of the access log', async () => {
    const page = await openPage('/admin/access-log', { role: 'administrator' });
    await page
      .getByRole('cell', { name: 'Membuka sesi dengan kata sandi', exact: false })
      .first()
      .waitFor();
    expect(await page.getByText('signIn', { exact: true }).count()).toBe(0);
  });
});

describe('the pages of administration', () => {
  const paths = [
    '/admin/imports',
    '/admin/policies',
    '/admin/work',
    '/admin/outbox',
    '/admin/access-log',
  ];

  it.each(looks)('are clean to axe and fit: %s, %d px, %s', async (theme, width, language) => {
    const page = await openPage('/admin', { role: 'administrator', theme, width, language });
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
