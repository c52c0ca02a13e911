/** The control room as a planner walks it: read, filter, walk by keyboard, open a grant, print. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { ControlRoom, OfficeLine } from '#contract/control-room-schema.ts';
import { axeFindings, looks, overflowOf, testBrowser } from '../support/browser.ts';

const { openPage } = testBrowser();

const grid = (page: Page) => page.getByRole('grid');
const names = (page: Page) => grid(page).getByRole('rowheader');
const focused = (page: Page) =>
  page.evaluate<[string, string]>(
    '[document.activeElement.dataset.row, document.activeElement.dataset.column]',
  );

async function readRoom(page: Page): Promise<ControlRoom> {
  return (await page.request.get('/api/control-room')).json();
}

async function openRoom(path: string, options: Parameters<typeof openPage>[1] = {}): Promise<Page> {
  const page = await openPage(path, { role: 'planner', ...options });
  await grid(page).waitFor();
  await page.getByRole('img', { name: /514/ }).waitFor();
  return page;
}

function countOf(room: ControlRoom, status: OfficeLine['status']): number {
  return room.offices.filter((office) => office.status === status).length;
}

describe('control room', () => {
  it('says the verdict of the day with the numbers of the server', async () => {
    const page = await openRoom('/');
    const { sentence } = await readRoom(page);
    const said = await page.getByRole('heading', { level: 1 }).textContent();
    expect(said).toContain(`${sentence.empty} kantor kosong`);
    expect(said).toContain(`${sentence.silent} belum melapor sejak Selasa`);
    expect(said).toContain(`${sentence.runOutWithin7Days} habis dalam 7 hari`);
    expect(said).toContain(`${sentence.piledUp} menyimpan lebih dari yang dapat dicetak sebulan`);
  });

  it('a number of the sentence filters the table to as many offices', async () => {
    const page = await openRoom('/');
    const { sentence } = await readRoom(page);
    const first = page.getByRole('heading', { level: 1 });
    for (const [search, count] of [
      ['status=empty', sentence.empty],
      ['status=piled_up', sentence.piledUp],
      ['within=7', sentence.runOutWithin7Days],
    ] as const) {
      await first.locator(`a[href*="${search}"]`).click();
      await page.getByText(`${count} dari 514 kantor`).waitFor();
      expect(await grid(page).getAttribute('aria-rowcount')).toBe(String(count + 1));
    }
  });

  it('the legend, the choice of state and the address are one filter', async () => {
    const page = await openRoom('/?status=critical');
    const room = await readRoom(page);
    const choice = page.getByRole('combobox', { name: 'Keadaan' });
    expect(await choice.inputValue()).toBe('critical');
    await page.getByText(`${countOf(room, 'critical')} dari 514 kantor`).waitFor();

    await page.getByRole('button', { name: /^Menipis/ }).click();
    await page.getByText(`${countOf(room, 'low')} dari 514 kantor`).waitFor();
    expect(await choice.inputValue()).toBe('low');
    expect(page.url()).toContain('status=low');

    await page.getByRole('button', { name: 'Hapus saringan' }).click();
    await page.getByText('514 dari 514 kantor').waitFor();
  });

  it('finds offices by words, and says so when there are none', async () => {
    const page = await openRoom('/');
    const field = page.getByRole('searchbox');
    await field.fill('jawa barat garut');
    await page.getByText('1 dari 514 kantor').waitFor();
    expect(await names(page).allTextContents()).toEqual([expect.stringContaining('Garut')]);

    await field.fill('atlantis');
    await page.getByText('Tidak ada kantor yang cocok dengan saringan ini.').waitFor();
    expect(await grid(page).count()).toBe(0);
  });

  it('an address with words that mean nothing shows all offices', async () => {
    const page = await openRoom('/?status=broken&within=8&anything=1');
    await page.getByText('514 dari 514 kantor').waitFor();
    expect(await page.getByRole('button', { name: 'Hapus saringan' }).count()).toBe(0);
  });

  it('sorts by a heading, the largest first, and tells which way', async () => {
    const page = await openRoom('/');
    const room = await readRoom(page);
    const most = Math.max(...room.offices.map((office) => office.granted));
    const heading = page.getByRole('columnheader', { name: 'Diberi' });
    await heading.getByRole('button').click();
    expect(await heading.getAttribute('aria-sort')).toBe('descending');
    const said = new Intl.NumberFormat('id-ID').format(most);
    const first = grid(page).getByRole('row').nth(1);
    await expect.poll(() => first.textContent()).toContain(said);

    await heading.getByRole('button').click();
    expect(await heading.getAttribute('aria-sort')).toBe('ascending');
  });

  it('is walked by keyboard over all 514 rows, and Enter opens the arithmetic of a grant', async () => {
    const page = await openRoom('/');
    await names(page).first().focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    expect(await focused(page)).toEqual(['1', '1']);
    await page.keyboard.press('End');
    expect(await focused(page)).toEqual(['513', '1']);
    await page.keyboard.press('PageUp');
    expect(await focused(page)).toEqual(['503', '1']);
    await page.keyboard.press('Control+Home');
    expect(await focused(page)).toEqual(['0', '0']);
    await page.keyboard.press('ArrowUp');
    expect(await focused(page)).toEqual(['-1', '0']);

    await page.goto('/?find=karawang');
    await names(page).first().focus();
    await page.keyboard.press('Enter');
    await page.getByText('Seandainya meminta 1.000.000, jatahnya tetap 20.000.').waitFor();
    expect(await names(page).first().getAttribute('aria-expanded')).toBe('true');
    await page.keyboard.press('Enter');
    expect(await names(page).first().getAttribute('aria-expanded')).toBe('false');
  });

  it('every national figure opens the documents it is the sum of', async () => {
    const page = await openRoom('/');
    const { figures } = await readRoom(page);
    for (const { value, evidence } of Object.values(figures)) {
      const said = new Intl.NumberFormat('id-ID').format(value);
      await page.locator(`a[href="${evidence}"]`).click();
      await page.getByText(said, { exact: false }).first().waitFor();
      expect(page.url()).toContain('/documents');
      await page.goBack();
      await grid(page).waitFor();
    }
  });

  it('the map zooms to an island group and is walked by arrow keys', async () => {
    const page = await openRoom('/');
    await page.getByRole('button', { name: 'Maluku', exact: true }).click();
    const pointer = page.getByRole('link', { name: /keping, perlu/ });
    await pointer.focus();
    const before = await pointer.getAttribute('href');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => pointer.getAttribute('href')).not.toBe(before);
    const address = await pointer.getAttribute('href');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${address}`);
  });

  it('keys open the search, the list of keys and the pages', async () => {
    const page = await openRoom('/');
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Tombol pintas' }).waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('/');
    await page.getByPlaceholder('Nama atau kode kantor').fill('garut');
    await page.getByRole('option', { name: /Garut/ }).waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/offices/3205');
    await page.keyboard.press('g');
    await page.keyboard.press('b');
    await page.waitForURL('**/documents');
    await page.keyboard.press('g');
    await page.keyboard.press('c');
    await grid(page).waitFor();
  });

  it('speaks English on request, and remembers it', async () => {
    const page = await openRoom('/');
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { name: "Today's round" }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await page.reload();
    await page.getByRole('heading', { name: "Today's round" }).waitFor();
  });

  it('prints the whole table', async () => {
    const page = await openRoom('/');
    expect(await names(page).count()).toBeLessThan(100);
    await page.evaluate("dispatchEvent(new Event('beforeprint'))");
    expect(await names(page).count()).toBe(514);
    await page.evaluate("dispatchEvent(new Event('afterprint'))");
    await expect.poll(() => names(page).count()).toBeLessThan(100);
  });

  it.each(looks)('is clean for axe and fits: %s, %d px, %s', async (theme, width, language) => {
    const page = await openRoom('/', { theme, width, language });
    await names(page).first().click();
    await grid(page).getByRole('list').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
  });
});
