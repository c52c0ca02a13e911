/** The pages of the centre, the store and a province, as their people first see them. */
import { describe, expect, it } from 'vitest';
import { axeFindings, overflowOf, testBrowser } from '../support/browser.ts';

const { openPage } = testBrowser();

const homes = [
  ['planner', '/approvals', /usulan.*menunggu/i],
  ['warehouse_keeper', '/counter', /^Kamis, 23 November/],
  ['warehouse_keeper', '/counter/store', /pengembalian/i],
  ['auditor', '/shipments', /kiriman di jalan/],
  ['province_supervisor', '/province', /^Jawa Barat: /],
] as const;

const looks = [
  ['light', 1280, 'id'],
  ['dark', 320, 'en'],
] as const;

describe('pages of the centre and the province', () => {
  it.each(homes)('%s finds %s, with a sentence that is true now', async (role, path, sentence) => {
    const page = await openPage(path, { role });
    await page.getByRole('heading', { level: 1, name: sentence }).waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
  });

  it('the keeper and the supervisor come home to their own work', async () => {
    const keeper = await openPage('/', { role: 'warehouse_keeper' });
    await keeper.waitForURL('**/counter');
    const supervisor = await openPage('/', { role: 'province_supervisor' });
    await supervisor.waitForURL('**/province');
  });

  it.each(homes.flatMap(([role, path]) => looks.map((look) => [role, path, ...look] as const)))(
    'is clean for axe and fits: %s, %s, %s, %d px, %s',
    async (role, path, ...look) => {
      const [theme, width, language] = look;
      const page = await openPage(path, { role, theme, width, language });
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.getByRole('status').first().waitFor({ state: 'hidden' });
      expect(await axeFindings(page)).toEqual([]);
      expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    },
  );
});

describe('my province', () => {
  it('lays the days of supply of its 27 offices side by side, the shortest first', async () => {
    const page = await openPage('/province', { role: 'province_supervisor' });
    const cover = page.getByRole('grid', { name: 'Ketahanan stok' });
    await cover.waitFor();
    expect(await cover.getAttribute('aria-rowcount')).toBe('28');
    await page.keyboard.press('End');
    const days = await cover.locator('[data-column="1"]').allTextContents();
    const read = days.slice(1).map((text) => Number.parseFloat(text.replace(',', '.')));
    expect(read).toEqual([...read].sort((a, b) => a - b));
  });

  it('opens the grant of an office of its own into its arithmetic', async () => {
    const page = await openPage('/province', { role: 'province_supervisor' });
    await page.getByRole('row', { name: /Kabupaten Karawang/ }).click();
    await page.getByText(/Seandainya meminta 1\.000\.000/).waitFor();
  });
});

describe('shipments', () => {
  it('shows what is on the road, and on request what came in', async () => {
    const page = await openPage('/shipments', { role: 'planner' });
    await page.getByRole('grid', { name: 'Di jalan' }).waitFor();
    await page.getByRole('button', { name: 'Sudah diterima' }).click();
    await page.getByRole('grid', { name: 'Sudah diterima' }).waitFor();
  });
});
