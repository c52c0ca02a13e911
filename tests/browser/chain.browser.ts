/**
 * One round on its way from the planner to the road, by everybody who has a hand in it. Runs after the other browser
 * tests (vitest.config.ts): it moves the blanks that they look at.
 */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Allocations } from '#contract/collection-schema.ts';
import { axeFindings, overflowOf, testBrowser } from '../support/browser.ts';

const { openPage } = testBrowser();

const confirm = (page: Page) => page.getByRole('button', { name: 'Ya, kirim' }).click();
const karawang = (page: Page) => page.getByRole('row', { name: /Kabupaten Karawang/ });

/** The collector of Karawang's grant, named as its office does; gives the code that is shown at the counter. */
async function nameCollector(): Promise<string> {
  const office = await openPage('/sign-in');
  await office.request.post('/api/sign-in', {
    data: { login: 'operator-3215', password: 'cetak-2017' },
  });
  const answer = await office.request.get('/api/allocations?office=3215');
  const { items }: Allocations = await answer.json();
  const named = await office.request.post('/api/collectors', {
    data: {
      eventId: crypto.randomUUID(),
      allocationIds: [items[0]?.id],
      kind: 'office',
      name: 'Sri Wahyuni',
      letterNumber: '090/12/2017',
    },
  });
  return (await named.json()).collectionCode;
}

describe('a round', () => {
  it('is proposed by the planner, one grant lowered with a reason that can be taken back', async () => {
    const page = await openPage('/round', { role: 'planner' });
    const bogor = page.getByRole('row', { name: /Kabupaten Bogor/ });
    await bogor.click();
    await page.getByText('Kurangi jatah ini').click();
    await page.getByLabel(/^Menjadi \(di bawah/).fill('1000');
    await page.getByLabel('Alasan').selectOption('served_by_neighbour');
    await page.getByRole('button', { name: 'Kurangi', exact: true }).click();
    await page.getByRole('button', { name: /^Urungkan ?: Kabupaten Bogor/ }).waitFor();

    await page.getByRole('button', { name: 'Usulkan putaran ini' }).click();
    await page.getByText(/^Mengusulkan .* dari cadangan 800\.000/).waitFor();
    await confirm(page);
    await page.getByText('Putaran sudah diusulkan dan menunggu orang kedua.').waitFor();
    await page.getByRole('link', { name: 'Baca', exact: true }).click();
    await page.getByText('Ini usulan Anda; orang lain yang memutuskan.').waitFor();
    expect(await page.getByRole('button', { name: 'Setujui usulan ini' }).count()).toBe(0);
  });

  it.each([
    ['light', 1280, 'id'],
    ['dark', 320, 'en'],
  ] as const)('is shown to the approver, clean for axe: %s, %d px, %s', async (...look) => {
    const [theme, width, language] = look;
    const page = await openPage('/approvals', { role: 'approver', theme, width, language });
    await page.getByRole('link', { name: /^(Baca dan putuskan|Read and decide)/ }).click();
    await page.getByRole('grid').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
  });

  it('goes back with a reason, and without one not at all', async () => {
    const page = await openPage('/approvals', { role: 'approver' });
    await page.getByRole('link', { name: /^Baca dan putuskan/ }).click();
    await page.getByRole('radio', { name: 'Kembalikan' }).check();
    await page.getByRole('button', { name: 'Kembalikan ke pengusul' }).click();
    await page.getByText('Tulis alasannya, supaya pengusul tahu apa yang harus diubah.').waitFor();
    await page.getByLabel('Alasan').fill('Bogor tidak boleh dikurangi.');
    await page.getByRole('button', { name: 'Kembalikan ke pengusul' }).click();
    await confirm(page);
    await page.getByText('Dikembalikan.').waitFor();

    const planner = await openPage('/approvals', { role: 'planner' });
    await planner.getByRole('cell', { name: /Bogor tidak boleh dikurangi/ }).waitFor();
  });

  it('promises every grant once a second person approves what was shown', async () => {
    const planner = await openPage('/round', { role: 'planner' });
    await planner.getByRole('button', { name: 'Usulkan putaran ini' }).click();
    await confirm(planner);
    await planner.getByText('Putaran sudah diusulkan').waitFor();

    const page = await openPage('/approvals', { role: 'approver' });
    await page.getByRole('link', { name: /^Baca dan putuskan/ }).click();
    await karawang(page).click();
    await page.getByText(/Kantor meminta 100\.000 keping/).waitFor();
    await page.getByRole('button', { name: 'Setujui usulan ini' }).click();
    await page.getByText(/hanya dapat dibatalkan dengan dokumen baru/).waitFor();
    await confirm(page);
    await page.getByText('Disetujui.').waitFor();
    await page.getByRole('link', { name: 'Cetak Surat alokasi' }).waitFor();
  });
});

describe('the counter', () => {
  it('packs a grant, and hands it over to whoever shows the code', async () => {
    const page = await openPage('/counter', { role: 'warehouse_keeper' });
    await karawang(page).click();
    await page.getByRole('button', { name: 'Sudah dikemas' }).click();
    await page.getByText(/^20\.000 keping untuk Kabupaten Karawang siap diambil/).waitFor();
    await confirm(page);
    await page.getByText(/^Kabupaten Karawang siap diambil: /).waitFor();
    const code = await nameCollector();
    const day = page.getByRole('link', { name: /^Buka / });
    if (await day.isVisible()) await day.click();
    await page.reload();

    const collections = page.getByRole('grid', { name: 'Pengambilan' });
    await collections.getByRole('row', { name: /Kabupaten Karawang.*Sri Wahyuni/ }).click();
    await page.getByLabel('Kode ambil').fill('SALAH1');
    await page.getByRole('button', { name: 'Serahkan' }).click();
    await confirm(page);
    await page.getByText('Kode ambil tidak cocok dengan jatah ini.').first().waitFor();

    await page.getByLabel('Kode ambil').fill(code);
    await page.getByRole('button', { name: 'Serahkan' }).click();
    await page.getByText(/^Menyerahkan 20\.000 keping kepada Sri Wahyuni/).waitFor();
    await confirm(page);
    await page.getByText(/^Sudah diserahkan dengan BAST/).waitFor();
    const paper = page.getByRole('link', { name: 'Cetak Berita acara serah terima' });
    const pdf = await page.request.get((await paper.getAttribute('href')) ?? '');
    expect(pdf.headers()['content-type']).toBe('application/pdf');
  });

  it('leaves the keeper and the office to settle what is missing', async () => {
    const office = await openPage('/sign-in');
    await office.request.post('/api/sign-in', {
      data: { login: 'operator-3215', password: 'cetak-2017' },
    });
    const { items } = await (await office.request.get('/api/shipments?office=3215')).json();
    const received = await office.request.post(`/api/shipments/${items[0].id}/receipt`, {
      data: { eventId: crypto.randomUUID(), accepted: 19_990, missing: 10, explanation: 'Dus 3' },
    });
    expect(received.ok()).toBe(true);

    const page = await openPage('/shipments', { role: 'warehouse_keeper' });
    await page.getByRole('link', { name: /Kabupaten Karawang: 10 hilang/ }).click();
    await page.getByLabel('Yang diketahui').fill('Dus 3 masih di gudang.');
    await page.getByRole('button', { name: 'Kirim penjelasan' }).click();
    await confirm(page);
    await page.getByRole('listitem').filter({ hasText: 'Dus 3 masih di gudang.' }).waitFor();

    await page.getByLabel('Ditemukan di gudang').fill('9');
    await page.getByLabel('Penjelasan').fill('Ditemukan saat menghitung.');
    await page.getByRole('button', { name: 'Usulkan', exact: true }).click();
    await page.getByText('Jumlahnya 9, padahal hilang 10.').waitFor();
    await page.getByLabel('Ditemukan di gudang').fill('10');
    await page.getByRole('button', { name: 'Usulkan', exact: true }).click();
    await confirm(page);
    await page.getByRole('link', { name: 'Lihat penyelesaian yang diusulkan' }).waitFor();
  });
});
