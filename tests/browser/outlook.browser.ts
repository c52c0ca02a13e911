/** The national outlook and the forecast behind it: read, tried, planned for, printed. */
import { describe, expect, it } from 'vitest';
import { axeFindings, looks, overflowOf, testBrowser } from '../support/browser.ts';

const { openPage } = testBrowser();

describe('the national outlook', () => {
  it.each(looks)('is clean for axe and fits: %s, %d px, %s', async (theme, width, language) => {
    const page = await openPage('/outlook', { role: 'planner', theme, width, language });
    await page.getByRole('heading', { level: 1, name: /nasional|national/ }).waitFor();
    expect(await page.getByRole('img').count()).toBeGreaterThanOrEqual(5);
    expect(await axeFindings(page)).toEqual([]);
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
  });

  it('is asked another way, and told of a purchase', async () => {
    const page = await openPage('/outlook', { role: 'planner' });
    await page.getByLabel('Pembelian lebih lambat (hari kerja)').fill('30');
    await page.getByLabel('Pemakaian menjadi (%)').fill('150');
    await page.getByRole('button', { name: 'Hitung' }).click();
    await page.getByRole('row', { name: /Skenario Anda/ }).waitFor();
    expect(page.url()).toContain('later=30');

    const name = `Lot uji ${Date.now()}`;
    await page.getByLabel('Nama lelang atau lot').fill(name);
    await page.getByLabel('Keping', { exact: true }).fill('6.000.000');
    await page.getByLabel('Kontrak', { exact: true }).fill('2017-12-01');
    await page.getByRole('button', { name: 'Tambah pembelian' }).click();
    await page.getByText('6.000.000 keping, kontrak').waitFor();
    await page.getByRole('button', { name: 'Ya, kirim' }).click();
    const row = page.getByRole('row', { name: new RegExp(name) });
    await row.waitFor();
    expect(await row.textContent()).toContain('6.000.000');

    const [paper] = await Promise.all([
      page.request.get('/api/papers/budget_request/2018-12-31.pdf'),
      page.getByRole('link', { name: 'Cetak Usulan anggaran' }).waitFor(),
    ]);
    expect(paper.headers()['content-type']).toBe('application/pdf');
    await row.getByRole('button', { name: 'Selesai atau batal' }).click();
    await row.waitFor({ state: 'detached' });
  });

  it('is read by the approver without a form', async () => {
    const page = await openPage('/outlook', { role: 'approver' });
    await page.getByRole('heading', { level: 2, name: 'Rencana pembelian' }).waitFor();
    expect(await page.getByRole('button', { name: 'Tambah pembelian' }).count()).toBe(0);
  });
});

describe('the forecast', () => {
  it.each(looks)('is clean for axe and fits: %s, %d px, %s', async (theme, width, language) => {
    const page = await openPage('/forecast', { role: 'planner', theme, width, language });
    await page.getByRole('heading', { level: 2, name: /menggerakkan|moves demand/ }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
  });

  it('takes a driver, says beforehand what it means, and gives it back', async () => {
    const page = await openPage('/forecast', { role: 'planner' });
    const reference = `Hitungan uji ${Date.now()}`;
    await page.getByLabel('Mulai', { exact: true }).fill('2018-06-01');
    await page.getByLabel('Sampai', { exact: true }).fill('2018-06-27');
    await page.getByLabel('Permintaan menjadi (%)').fill('130');
    await page.getByLabel('Dasar (surat, keputusan, hitungan)').fill(reference);
    await page.getByRole('button', { name: 'Catat penggerak' }).click();
    await page.getByText(/514 kantor, \d+ hari kerja/).waitFor();
    await page.getByRole('button', { name: 'Ya, kirim' }).click();
    const row = page.getByRole('row', { name: new RegExp(reference) });
    await row.getByText('30% lebih banyak').waitFor();
    await row.getByRole('button', { name: 'Tarik' }).click();
    await row.getByText('Ditarik').waitFor();
  });
});

it('an office says how right its forecast was', async () => {
  const page = await openPage('/offices/3205', { role: 'office_operator' });
  await page.getByRole('heading', { name: 'Ketepatan prakiraan' }).waitFor();
  await page.getByText('MSH dan WHO: C / (M − X / 30,5)').waitFor();
});
