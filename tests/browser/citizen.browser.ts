/** A citizen reports an office and follows the report; the call centre and the office act on it. */
import { describe, expect, it } from 'vitest';
import { axeFindings, looks, overflowOf, testBrowser } from '../support/browser.ts';

const { openPage } = testBrowser();

/** Holds some 23,000 blanks, while citizens are told that there are none. */
const hoarder = '1807';

const words = {
  id: {
    none: 'Blangko habis',
    first: 'KTP pertama',
    send: 'Kirim laporan',
    done: 'Laporan Anda diterima',
    follow: 'Lihat laporan',
    forget: 'Hapus cerita dan telepon saya',
    nothing: 'Tidak ada',
    own: /^Cerita singkat/,
  },
  en: {
    none: 'No blanks left',
    first: 'First card',
    send: 'Send the report',
    done: 'Your report has arrived',
    follow: 'See the report',
    forget: 'Delete my words and telephone',
    nothing: 'Nothing',
    own: /^In your own words/,
  },
} as const;

describe('a citizen without an account', () => {
  it.each(['id', 'en'] as const)(
    'reports, keeps the code, follows and deletes: %s',
    async (language) => {
      const said = words[language];
      const page = await openPage(`/lapor?kantor=${hoarder}`, { language, width: 360 });
      await page.getByText('Kabupaten Lampung Timur').waitFor();
      await page.getByLabel(said.none).check();
      await page.getByLabel(said.first).check();
      await page.getByLabel(said.own).fill('NIK 3205123456780001');
      expect(await page.getByLabel(said.own).inputValue()).toBe(`NIK ${'•'.repeat(16)}`);
      await page.getByRole('button', { name: said.send }).click();
      await page.getByRole('heading', { level: 1, name: said.done }).waitFor();
      expect(await page.locator('p:focus').textContent()).toMatch(/^[A-Z2-7]{4}(-[A-Z2-7]{4}){3}$/);
      expect(await axeFindings(page)).toEqual([]);
      await page.getByRole('link', { name: said.follow }).click();
      await page.getByRole('button', { name: said.forget }).click();
      await page.getByText(said.nothing).nth(1).waitFor();
      expect(await page.getByRole('button', { name: said.forget }).count()).toBe(0);
      expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    },
  );

  it('is told what is missing, and nothing is lost', async () => {
    const page = await openPage('/lapor');
    await page.getByLabel('Blangko habis').check();
    await page.getByRole('button', { name: 'Kirim laporan' }).click();
    expect(await page.getByText('Pilih satu.').count()).toBe(2);
    expect(await page.getByLabel('Blangko habis').isChecked()).toBe(true);
  });

  it.each(looks)(
    'the form is clean for axe and fits: %s, %d px, %s',
    async (theme, width, language) => {
      const page = await openPage('/lapor', { theme, width, language });
      await page.locator('input[type=date]').waitFor();
      expect(await axeFindings(page)).toEqual([]);
      expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    },
  );
});

describe('a citizen whose browser runs no scripts', () => {
  it.each([
    ['id', '/publik/kantor/', 'Formulir tanpa skrip'],
    ['en', '/publik/en/kantor/', 'Form without scripts'],
  ] as const)(
    'comes from the page of the office, reports, and reads the receipt: %s',
    async (language, pages, link) => {
      const said = words[language];
      const page = await openPage(`${pages}${hoarder}/`, { width: 360, runsScripts: false });
      await page.getByRole('link', { name: link }).click();
      await page.getByText('Kabupaten Lampung Timur').waitFor();
      await page.getByLabel(said.none).check();
      await page.getByLabel(said.first).check();
      await page.getByLabel(said.own).fill('NIK 3205123456780001');
      await page.getByRole('button', { name: said.send }).click();
      await page.getByRole('heading', { level: 1, name: said.done }).waitFor();
      const code = await page.locator('.code').textContent();
      expect(code).toMatch(/^[A-Z2-7]{4}(-[A-Z2-7]{4}){3}$/);
      await page.getByRole('main').getByRole('link').first().click();
      await page.locator('#receiptCode').fill(code!);
      await page.getByRole('main').getByRole('button').click();
      await page.getByText(`NIK ${'•'.repeat(16)}`).waitFor();
      expect(new URL(page.url()).search).not.toContain(code!);
    },
  );

  it('is told at the field what is missing, and nothing is lost', async () => {
    // The page has no script of its own; those of the test need one that runs them.
    const page = await openPage('/lapor/polos');
    await page.locator('form').evaluate((form) => form.setAttribute('novalidate', ''));
    await page.getByLabel('Lainnya').check();
    await page.getByLabel(/^Cerita singkat/).fill('Antre sejak pagi');
    await page.getByRole('button', { name: 'Kirim laporan' }).click();
    await page.getByRole('alert').getByRole('link', { name: 'Kantor', exact: true }).click();
    expect(await page.getByText('Pilih satu.').count()).toBe(4);
    expect(await page.getByLabel('Lainnya').isChecked()).toBe(true);
    expect(await page.getByLabel(/^Cerita singkat/).inputValue()).toBe('Antre sejak pagi');
    expect(await axeFindings(page)).toEqual([]);
  });

  it.each(
    looks.flatMap(([theme, width, language]) =>
      ['', '/kode'].map((place) => [place, theme, width, language] as const),
    ),
  )(
    '/lapor/polos%s is clean for axe, fits and is light: %s, %d px, %s',
    async (place, theme, width, language) => {
      const path = `/lapor/polos${place}${language === 'en' ? '?bahasa=en' : ''}`;
      const page = await openPage(path, { theme, width, language });
      expect(await page.locator('script').count()).toBe(0);
      expect(await page.getAttribute('html', 'lang')).toBe(language);
      expect(await overflowOf(page)).toBeLessThanOrEqual(0);
      expect(Buffer.byteLength(await page.content())).toBeLessThan(50_000);
      expect(await axeFindings(page)).toEqual([]);
    },
  );

  it('is shown the way from the form that needs them', async () => {
    const page = await openPage('/lapor', { runsScripts: false });
    await page.getByRole('link', { name: 'laporkan kantor' }).click();
    await page.getByRole('heading', { level: 1, name: 'Laporkan kantor' }).waitFor();
  });
});

describe('the call centre', () => {
  it('finds the office by three letters, says what to answer, and records by keys alone', async () => {
    const page = await openPage('/calls', { role: 'call_agent' });
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.keyboard.type('Sab');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('Enter');
    await page.getByText('Katakan').waitFor();
    await page.getByRole('combobox', { name: 'Jawaban kantor' }).press('Enter');
    await page.getByRole('combobox', { name: 'Keperluan warga' }).focus();
    await page.getByRole('button', { name: 'Catat panggilan' }).press('Enter');
    await page.getByText(/Kode untuk warga: /).waitFor();
  });

  it.each([
    ['light', 1280, 'id'],
    ['dark', 320, 'en'],
  ] as const)('is clean for axe and fits: %s, %d px, %s', async (theme, width, language) => {
    const page = await openPage('/calls', { role: 'call_agent', theme, width, language });
    await page.getByRole('heading', { level: 2 }).first().waitFor();
    expect(await axeFindings(page)).toEqual([]);
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
  });
});

describe('what was said, for those who act on it', () => {
  it('the reports of the demo world: true, false, and not about blanks', async () => {
    const page = await openPage('/citizen-reports', { role: 'auditor' });
    await page
      .getByText(/Kantor kosong: buku: 0 keping/)
      .first()
      .waitFor();
    await page
      .getByText(/Ada blangko, warga ditolak: buku: 23\./)
      .first()
      .waitFor();
    await page.getByText('Bukan tentang blangko').first().waitFor();
    await page
      .getByText(/Tidak dapat mencetak: kantor melaporkan pita habis/)
      .first()
      .waitFor();
  });

  it.each([
    ['call_agent', 'light', 1280, 'id'],
    ['province_supervisor', 'dark', 320, 'en'],
  ] as const)(
    'is clean for axe and fits: %s, %s, %d px, %s',
    async (role, theme, width, language) => {
      const page = await openPage('/citizen-reports', { role, theme, width, language });
      await page.getByRole('heading', { level: 1 }).waitFor();
      expect(await axeFindings(page)).toEqual([]);
      expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    },
  );

  it('a word that the ledger contradicts stands there with both figures, and a check is held against it', async () => {
    const page = await openPage('/citizen-reports', { role: 'planner' });
    await page.getByRole('link', { name: 'Kata dan buku' }).click();
    const line = page.getByRole('listitem').filter({ hasText: 'Kabupaten Lampung Timur' }).first();
    await line.getByText('kosong', { exact: true }).waitFor();
    await line.getByRole('link', { name: /^2\d\.\d{3}$/ }).waitFor();
    const place = page.getByRole('combobox', { name: 'Kantor' });
    await place.fill('Lampung Tim');
    await page.getByRole('option', { name: /Kabupaten Lampung Timur/ }).click();
    await page.getByRole('combobox', { name: 'Jawaban loket' }).selectOption('no_blanks');
    await page.getByRole('button', { name: 'Catat pemeriksaan' }).click();
    await page.getByText('Mencatat jawaban Kabupaten Lampung Timur', { exact: false }).waitFor();
    await page.getByRole('button', { name: 'Ya, kirim' }).click();
    await page.getByText(/^Bertentangan: buku mencatat 2\d\.\d{3} keping\./).waitFor();
  });

  it.each(looks)(
    'words and ledger are clean for axe and fit: %s, %d px, %s',
    async (theme, width, language) => {
      const page = await openPage('/contradictions', {
        role: 'province_supervisor',
        theme,
        width,
        language,
      });
      await page.getByRole('heading', { level: 1 }).waitFor();
      expect(await axeFindings(page)).toEqual([]);
      expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    },
  );

  it('an office answers a report about itself with a count', async () => {
    const page = await openPage('/citizen-reports', { login: 'operator-3215', width: 360 });
    await page.getByRole('button', { name: 'Jawab', exact: true }).first().click();
    await page.getByLabel(/dihitung dengan tangan/).fill('12');
    await page.getByLabel('Jawaban untuk warga').fill('Kiriman datang besok.');
    await page.getByRole('button', { name: 'Jawab dengan hitungan' }).click();
    await page.getByRole('button', { name: 'Ya, kirim' }).click();
    await page.getByRole('paragraph').filter({ hasText: 'Kiriman datang besok.' }).waitFor();
    expect(await page.getByLabel('Jawaban untuk warga').count()).toBe(0);
  });

  it('a citizen who left a telephone is called back once the office has answered', async () => {
    const agent = await openPage('/calls', { role: 'call_agent' });
    await agent.getByRole('heading', { level: 1 }).waitFor();
    await agent.keyboard.type('Karawang');
    await agent.getByRole('option').first().waitFor();
    await agent.keyboard.press('Enter');
    await agent.getByText(/^\d+ laporan serupa dalam 7 hari/).waitFor();
    await agent.getByLabel(/^Telepon/).fill('0812-3456-7890');
    await agent.getByRole('button', { name: 'Catat panggilan' }).press('Enter');
    await agent.getByText(/Kode untuk warga: /).waitFor();

    const office = await openPage('/citizen-reports', { login: 'operator-3215' });
    await office.getByRole('button', { name: 'Jawab', exact: true }).first().click();
    await office.getByLabel(/dihitung dengan tangan/).fill('0');
    await office.getByLabel('Jawaban untuk warga').fill('Kiriman sudah berangkat.');
    await office.getByRole('button', { name: 'Jawab dengan hitungan' }).click();
    await office.getByRole('button', { name: 'Ya, kirim' }).click();
    await office.getByRole('paragraph').filter({ hasText: 'Kiriman sudah berangkat.' }).waitFor();

    const again = await openPage('/calls', { role: 'call_agent' });
    const waiting = again.getByRole('listitem').filter({ hasText: 'Kiriman sudah berangkat.' });
    await waiting.getByRole('button', { name: 'Lihat telepon' }).click();
    await waiting.getByRole('link', { name: '0812-3456-7890' }).waitFor();
    await waiting.getByRole('button', { name: 'Selesai', exact: true }).click();
    await again.getByText('Tidak ada warga yang menunggu telepon balik.').waitFor();
  });
});
