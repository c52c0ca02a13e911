/** The draft of the morning, and the way to undo a wrong document. */
import { describe, expect, it } from 'vitest';
import { axeFindings, looks, overflowOf, testBrowser } from '../support/browser.ts';

const { openPage } = testBrowser();

/** The newest document of a kind that may be undone still. */
async function handoverOf(page: Awaited<ReturnType<typeof openPage>>): Promise<number> {
  const answer = await page.request.get('/api/documents?kind=handover&limit=1');
  const { lines } = await answer.json();
  return lines[0].seq;
}

describe('the draft of the morning', () => {
  it.each(looks)('is clean for axe and fits: %s, %d px, %s', async (theme, width, language) => {
    const page = await openPage('/round/draft', { role: 'planner', theme, width, language });
    await page.getByRole('heading', { level: 1, name: /23/ }).waitFor();
    await page.getByRole('grid').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
  });

  it('is led to from the round, and read by the approver without a button', async () => {
    const page = await openPage('/round', { role: 'planner' });
    await page.getByRole('link', { name: 'Rancangan pagi ini' }).click();
    await page.getByRole('heading', { level: 1, name: /^Rancangan/ }).waitFor();
    const propose = page.getByRole('button', { name: 'Usulkan putaran ini' });
    const drawUp = page.getByRole('button', { name: 'Susun ulang' });
    await propose.or(drawUp).waitFor();
    // Offices have worked on since the morning: then it is drawn up anew before it can be proposed.
    if (await drawUp.isVisible()) {
      await drawUp.click();
      await page.getByRole('button', { name: 'Ya, kirim' }).click();
    }
    await propose.waitFor();
    const approver = await openPage('/round/draft', { role: 'approver' });
    await approver.getByRole('grid').waitFor();
    expect(await approver.getByRole('button', { name: 'Usulkan putaran ini' }).count()).toBe(0);
  });
});

describe('a wrong hand-over', () => {
  it.each(looks)('offers to undo it: %s, %d px, %s', async (theme, width, language) => {
    const page = await openPage('/counter', { role: 'warehouse_keeper', theme, width, language });
    await page.goto(`/documents/${await handoverOf(page)}`);
    const name = language === 'id' ? 'Usulkan pembatalan' : 'Propose to undo it';
    await page.getByRole('button', { name }).click();
    await page.getByRole('textbox').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
  });

  it('offers nothing to whoever may not', async () => {
    const page = await openPage('/counter', { role: 'warehouse_keeper' });
    const seq = await handoverOf(page);
    const auditor = await openPage(`/documents/${seq}`, { role: 'auditor' });
    await auditor.getByRole('heading', { level: 1 }).waitFor();
    expect(await auditor.getByRole('button', { name: 'Usulkan pembatalan' }).count()).toBe(0);
  });
});
