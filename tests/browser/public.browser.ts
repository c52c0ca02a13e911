/** The face for citizens: without a script, on a small phone, in both languages. */
import { describe, expect, it } from 'vitest';
import { axeFindings, looks, overflowOf, testBrowser } from '../support/browser.ts';

const { openPage } = testBrowser();

const places = [
  '',
  'kantor/',
  'kantor/g/',
  'provinsi/32/',
  'kantor/3205/',
  'data/',
  'laporan/',
  'cari/?q=garutt',
];

describe('public pages', () => {
  it.each(
    looks.flatMap(([theme, width, language]) =>
      places.map((place) => [place, theme, width, language] as const),
    ),
  )(
    '/%s is clean for axe, fits and is light: %s, %d px, %s',
    async (place, theme, width, language) => {
      const address = `/publik/${language === 'en' ? 'en/' : ''}${place}`;
      const page = await openPage(address, { theme, width, language });
      expect(await page.getAttribute('html', 'lang')).toBe(language);
      expect(await overflowOf(page)).toBeLessThanOrEqual(0);
      expect(Buffer.byteLength(await page.content())).toBeLessThan(50_000);
      expect(await page.locator('script').count()).toBe(0);
      expect(await axeFindings(page)).toEqual([]);
    },
  );

  it('a slip of the finger still finds the office, without a script', async () => {
    const page = await openPage('/publik/', { width: 390, runsScripts: false });
    await page.getByRole('searchbox').fill('garutt');
    await page.getByRole('button', { name: 'Cari' }).click();
    await page.getByRole('link', { name: 'Kabupaten Garut' }).click();
    await page.getByRole('heading', { level: 1, name: 'Kabupaten Garut' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/publik/kantor/3205/');
    await page.getByRole('link', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'Who is served first' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/publik/en/kantor/3205/');
  });

  it('the door for officials leads citizens to their own', async () => {
    const page = await openPage('/sign-in');
    await page
      .getByRole('link', { name: 'Apakah kantor saya dapat mencetak KTP-el hari ini?' })
      .click();
    await page.waitForURL(/\/publik\/$/);
    expect(await page.getByRole('searchbox').count()).toBe(1);
  });
});
