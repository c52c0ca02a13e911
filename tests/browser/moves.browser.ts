/** Moves between offices on the screen: arcs and their table, why this pair, and the answers of the offices. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { axeFindings, looks, overflowOf, testBrowser } from '../support/browser.ts';
import { act, readerOf } from '../support/journey.ts';

const { openPage } = testBrowser();
const reader = readerOf('id');
const { t } = reader;

const grid = (page: Page) => page.getByRole('grid', { name: t('moves.list') });

/** The work of the first morning may still be under way. */
const untilPlanned = async (page: Page) => {
  const isPlanned = async () =>
    (await (await page.request.get('/api/move-plan')).json()).plan !== null;
  await expect.poll(isPlanned, { timeout: 90_000, interval: 1_000 }).toBe(true);
  await page.reload();
};

describe('the moves of the country', () => {
  it('begin with a sentence that is true, and stand as arcs and as a table', async () => {
    const page = await openPage('/moves', { role: 'planner' });
    await untilPlanned(page);
    const plan = await (await page.request.get('/api/move-plan')).json();
    expect(plan.open.moves).toBeGreaterThan(0);
    await page.getByRole('heading', { level: 1, name: t('moves.waiting', plan.open) }).waitFor();
    const map = page.getByRole('region', { name: t('moves.map'), exact: true });
    await map.locator('svg path[marker-end]').first().waitFor();
    expect(await map.locator('svg path[marker-end]').count()).toBe(plan.open.moves);
    expect(await grid(page).getAttribute('aria-rowcount')).toBe(String(plan.open.moves + 1));
  });

  it('are walked by keyboard, and each opens into why this pair', async () => {
    const page = await openPage('/moves', { role: 'planner' });
    await grid(page).locator('[data-row="0"][data-column="0"]').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    const why = page.getByRole('list', { name: t('moves.why') });
    await why.waitFor();
    expect(await why.getByRole('listitem').count()).toBeGreaterThanOrEqual(3);
    await why.getByText(/^Satu keping lagi bernilai Rp/).waitFor();
  });

  it('can be tried with other numbers, and nothing of it is kept', async () => {
    const page = await openPage('/moves', { role: 'planner' });
    const before = await (await page.request.get('/api/move-plan')).json();
    await page.getByText(t('moves.trial_title')).click();
    await page.getByLabel(t('moves.trial_lot')).fill('1000');
    await page.getByText('1.000 keping').waitFor();
    await page.getByText(/pemindahan baru/).waitFor();
    expect(await (await page.request.get('/api/move-plan')).json()).toEqual(before);
  });

  it('are arcs on the map of the control room on demand, and beside the warnings', async () => {
    const page = await openPage('/', { role: 'planner' });
    await page.getByRole('button', { name: t('moves.map_toggle') }).click();
    await page.locator('svg path[marker-end]').first().waitFor();
    const warnings = page.getByRole('region', { name: t('warned.title') }).first();
    await warnings
      .getByRole('link', { name: /keping dari .*, menunggu jawaban/ })
      .first()
      .waitFor();
  });
});

describe('a province that runs out together', () => {
  it('sees what giving would even out, and proposes it; its offices answer', async () => {
    const province = await openPage('/province', { login: 'provinsi-32' });
    const evening = province.getByRole('region', { name: t('moves.province_title') });
    await evening.getByRole('button', { name: t('moves.propose') }).click();
    await evening.getByText(t('moves.propose_done')).waitFor();
    const moves = await (await province.request.get('/api/moves?only=open')).json();
    const mine = moves.items.find(
      ({ receiverId }: { receiverId: string }) => receiverId === '3215',
    );
    expect(mine).toMatchObject({ state: 'proposed', needsApproval: false });

    const office = await openPage('/my-office', { login: 'operator-3215', width: 360 });
    await office
      .getByRole('link', { name: new RegExp(`^Jawab: terima .* dari ${mine.giverName}`) })
      .click();
    const card = office.getByRole('article').filter({ hasText: mine.giverName }).first();
    await act(card, reader, 'moves.accept');
    await card.getByText(t('moves.waits_for', { office: mine.giverName })).waitFor();
    const after = await (await office.request.get(`/api/moves/${mine.id}`)).json();
    expect(after).toMatchObject({ state: 'proposed', receiverHasAccepted: true });
  });

  it('an office declines with a reason, which ends the move', async () => {
    const office = await openPage('/moves', { login: 'operator-3205' });
    const card = office.getByRole('article').first();
    const heading = await card.getByRole('heading', { level: 2 }).textContent();
    await card.getByText(t('moves.decline'), { exact: true }).first().click();
    await card.getByLabel(t('moves.decline_reason')).selectOption('no_transport');
    await act(card, reader, 'moves.decline');
    await office
      .getByRole('article')
      .filter({ hasText: heading ?? '' })
      .waitFor({ state: 'detached' });
    await office.getByRole('link', { name: t('moves.all') }).click();
    await office.getByText(t('move_state.declined')).first().waitFor();
  });

  it('has nothing to answer itself', async () => {
    const page = await openPage('/moves', { login: 'provinsi-32' });
    await grid(page).locator('[data-row="0"][data-column="0"]').click();
    await page.getByRole('list', { name: t('moves.why') }).waitFor();
    expect(await page.getByRole('button', { name: t('moves.accept') }).count()).toBe(0);
  });
});

describe('the pages of moves', () => {
  it.each(
    (['perencana', 'provinsi-32', 'operator-3215'] as const).flatMap((login) =>
      looks.map((look) => [login, ...look] as const),
    ),
  )('are clean for axe and fit: %s, %s, %d px, %s', async (login, theme, width, language) => {
    const page = await openPage('/moves', { login, theme, width, language });
    await page
      .getByRole('grid')
      .or(page.getByText(/^(Tidak ada pemindahan dalam|No moves in)/))
      .waitFor();
    expect(await axeFindings(page)).toEqual([]);
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
  });

  it('says what will be where there is nothing yet', async () => {
    const page = await openPage('/moves', { login: 'operator-3205' });
    await page.route('**/api/moves?**', (route) =>
      route.fulfill({ json: { items: [], next: null } }),
    );
    await page.reload();
    await page.getByText(t('moves.empty')).waitFor();
  });

  it('prints whole', async () => {
    const page = await openPage('/moves', { role: 'planner' });
    await grid(page).waitFor();
    await page.emulateMedia({ media: 'print' });
    await page.evaluate("dispatchEvent(new Event('beforeprint'))");
    const { open } = await (await page.request.get('/api/move-plan')).json();
    await expect
      .poll(() => grid(page).locator('[data-column="0"][data-row]:not([data-row="-1"])').count())
      .toBeGreaterThanOrEqual(open.moves);
  });
});
