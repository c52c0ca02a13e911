/**
 * Blanks on their way from the ask of an office to the printed statement of their use, by everybody who has a hand in
 * it, once in each language. Runs after the other browser tests (vitest.config.ts): it moves the blanks they look at.
 */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Allocations } from '#contract/collection-schema.ts';
import type { StatementForm } from '#contract/statement-schema.ts';
import { sayDate, sayNumber } from '#contract/words/say-quantity.ts';
import { axeFindings, overflowOf, testBrowser } from '../support/browser.ts';
import { act, openRow, readerOf, readPaper } from '../support/journey.ts';

const { openPage } = testBrowser();

const id = readerOf('id');

async function proposeRound(planner: Page, reader = id): Promise<void> {
  await act(planner, reader, 'propose.verb');
  await planner.getByText(reader.t('propose.done')).waitFor();
}

describe('before the round', () => {
  it('an ask that is withdrawn takes no part in it', async () => {
    const page = await openPage('/my-office/ask', { login: 'operator-3205' });
    await page.getByText(/^Permintaan 35\.000 keping dari 20 November menunggu/).waitFor();
    await page.getByRole('button', { name: 'Batalkan permintaan' }).click();
    await page.getByText('Permintaan dibatalkan.').waitFor();
  });

  it('one grant is lowered with a reason that can be taken back', async () => {
    const page = await openPage('/round', { role: 'planner' });
    await page.getByRole('row', { name: /Kabupaten Bogor/ }).click();
    await page.getByText('Kurangi jatah ini').press('Enter');
    await page.getByLabel(/^Menjadi \(di bawah/).fill('1000');
    await page.getByLabel('Alasan').selectOption('served_by_neighbour');
    await page.getByRole('button', { name: 'Kurangi', exact: true }).click();
    await page.getByRole('button', { name: /^Urungkan ?: Kabupaten Bogor/ }).waitFor();
    await proposeRound(page);
    await page.getByRole('link', { name: 'Baca', exact: true }).press('Enter');
    await page.getByText('Ini usulan Anda; orang lain yang memutuskan.').waitFor();
    expect(await page.getByRole('button', { name: 'Setujui usulan ini' }).count()).toBe(0);
  });

  it.each([
    ['light', 1280, 'id'],
    ['dark', 320, 'en'],
  ] as const)('it is shown to the approver, clean for axe: %s, %d px, %s', async (...look) => {
    const [theme, width, language] = look;
    const page = await openPage('/approvals', { role: 'approver', theme, width, language });
    const { t } = readerOf(language);
    const name = `${t('approvals.read_and_decide')} : ${t('proposal.round')}`;
    await page.getByRole('link', { name }).click();
    await page.getByRole('grid').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
  });

  it('it goes back with a reason, and without one not at all', async () => {
    const page = await openPage('/approvals', { role: 'approver' });
    await page.getByRole('link', { name: /^Baca dan putuskan.*Putaran/ }).click();
    await page.getByRole('radio', { name: 'Kembalikan' }).check();
    await page.getByRole('button', { name: 'Kembalikan ke pengusul' }).click();
    await page.getByText('Tulis alasannya, supaya pengusul tahu apa yang harus diubah.').waitFor();
    await page.getByLabel('Alasan').fill('Bogor tidak boleh dikurangi.');
    await act(page, id, 'approvals.return_verb');
    await page.getByText('Dikembalikan.').waitFor();

    const planner = await openPage('/approvals', { role: 'planner' });
    await planner.getByRole('cell', { name: /Bogor tidak boleh dikurangi/ }).waitFor();
  });
});

/** Somebody stated the day already, and took another day's figures for it. */
async function stateBefore(page: Page, form: StatementForm): Promise<void> {
  if (form.stated === null) {
    const { officeId, subPointId, day, available } = form;
    const spoiled = {
      print_failure: 0,
      encoding_failure: 0,
      factory_defect: 0,
      physical_damage: 0,
    };
    const equipment = {
      printersWorking: null,
      printersTotal: null,
      ribbonCardsLeft: null,
      filmCardsLeft: null,
      networkUp: null,
      backlog: null,
    };
    const counts = { printed: 5, spoiled, testPrints: 0, counted: available - 5, ...equipment };
    const answer = await page.request.post('/api/statements', {
      data: { eventId: crypto.randomUUID(), officeId, subPointId, day, ...counts },
    });
    expect(answer.ok()).toBe(true);
  }
  await page.goto(`/my-office/statement?day=${form.day}`);
}

interface Journey {
  readonly language: 'id' | 'en';
  readonly office: string;
  readonly name: string;
  /** As the approver reads it before deciding. */
  readonly reason: RegExp;
  /** null: whatever its stock leaves. */
  readonly granted: number | null;
  readonly missing: number;
  readonly printed: number;
  /** The day was stated before, and is corrected on the same day. */
  readonly isCorrection: boolean;
}

const journeys: readonly Journey[] = [
  {
    language: 'en',
    office: '3215',
    name: 'Kabupaten Karawang',
    reason: /^It can print 1,000 cards a day on 5 printers; in 20 working days at most 20,000\.$/,
    granted: 20_000,
    missing: 10,
    printed: 640,
    isCorrection: false,
  },
  {
    language: 'id',
    office: '3205',
    name: 'Kabupaten Garut',
    reason: /orang menunggu cetak dan sampai [\d.]+ lagi akan datang dalam 20 hari kerja/,
    granted: null,
    missing: 0,
    printed: 321,
    isCorrection: true,
  },
];

describe.each(journeys)('100,000 asked by $office, in $language', (journey) => {
  const { language, office, name, missing, printed } = journey;
  const reader = readerOf(language);
  const { t } = reader;
  const operator = { login: `operator-${office}`, language, width: 390 } as const;
  const keeper = { role: 'warehouse_keeper', language } as const;
  // Of a table that opens: lists of what was decided before name the office too.
  const row = (page: Page) => page.getByRole('grid').getByRole('row', { name: new RegExp(name) });
  let granted = 0;
  let code = '';
  let slotDay = '';

  it('is asked', async () => {
    const page = await openPage('/my-office/ask', operator);
    await page.getByLabel(t('ask.quantity')).fill('100000');
    await act(page, reader, 'ask.next');
    await page.getByText(t('ask.done', { quantity: 100_000 })).waitFor();
  });

  it('is decided with a reason, and promised by a second person', async () => {
    await proposeRound(await openPage('/round', { role: 'planner', language }), reader);
    const page = await openPage('/approvals', { role: 'approver', language });
    const link = `${t('approvals.read_and_decide')} : ${t('proposal.round')}`;
    await page.getByRole('link', { name: link }).click();
    await page.waitForURL(/\/approvals\/.+/);
    await openRow(row(page));
    await page.getByText(t('reason.asked', { blanks: 100_000 })).waitFor();
    await page.getByText(journey.reason).waitFor();
    await page.getByRole('button', { name: t('approvals.approve_verb') }).click();
    await page.getByText(new RegExp(t('approvals.final'))).waitFor();
    await page.getByRole('button', { name: t('act.confirm') }).click();
    await page.getByText(`${t('proposal_state.approved')}.`).waitFor();
    const letter = await readPaper(page.getByRole('link', { name: printOf('allocation_letter') }));
    granted = letter.facts.blanks;
    expect(granted).toBe(journey.granted ?? granted);
    expect(letter.text).toContain('Kantormeminta100.000keping.');
  });

  const printOf = (kind: 'allocation_letter' | 'handover') =>
    t('paper.print', { paper: t(`paper.${kind}`) });

  it('is packed, and the office names who comes for it', async () => {
    const page = await openPage('/counter', keeper);
    await openRow(row(page));
    await act(page, reader, 'ready.verb');
    await page.getByText(new RegExp(`^${name} (siap diambil|is ready): `)).waitFor();

    const home = await openPage('/my-office/collect', operator);
    const grant = home.getByRole('article');
    await grant.getByText(t('collect.asked', { asked: 100_000 })).waitFor();
    await grant.getByRole('button', { name: t('collect.name_collector') }).click();
    await grant.getByLabel(t('collect.name'), { exact: true }).fill('Sri Wahyuni');
    await grant.getByLabel(t('collect.letter')).fill('090/12/2017');
    await grant.locator('form').getByRole('button').click();
    await grant.getByRole('button', { name: t('act.confirm') }).click();
    const shown = await grant.locator('strong.select-all').textContent();
    code = shown ?? '';
    const answer = await home.request.get(`/api/allocations?office=${office}`);
    const { items }: Allocations = await answer.json();
    slotDay = items[0]?.slot?.day ?? '';
    expect(items[0]).toMatchObject({ quantity: granted, collectionCode: code });
  });

  it('is handed over to whoever shows the code, with a BAST', async () => {
    const page = await openPage(`/counter?day=${slotDay}`, keeper);
    const collections = page.getByRole('grid', { name: t('counter.collections') });
    await collections.getByRole('row', { name: new RegExp(`${name}.*Sri Wahyuni`) }).click();
    await page.getByLabel(t('handover.code')).fill('SALAH1');
    await act(page, reader, 'handover.verb');
    await page.getByText(t('problem.wrong_collection_code')).first().waitFor();
    await page.getByLabel(t('handover.code')).fill(code);
    await act(page, reader, 'handover.verb');
    const paper = await readPaper(page.getByRole('link', { name: printOf('handover') }));
    expect(paper.facts).toMatchObject({ kind: 'handover', blanks: granted });
    expect(paper.text).toContain('SriWahyuni');
  });

  it('is counted in', async () => {
    const page = await openPage('/my-office/receive', operator);
    const accepted = granted - missing;
    await page.getByLabel(t('receive.accepted')).fill(String(accepted));
    await page.getByLabel(t('receive.missing')).fill(String(missing));
    if (missing > 0) await page.getByLabel(t('receive.explanation')).fill('Dus 3');
    await act(page, reader, 'receive.next');
    await page
      .getByText(t(missing > 0 ? 'receive.done_case' : 'receive.done', { accepted }))
      .waitFor();
  });

  it('is used, as the daily statement says', async () => {
    const page = await openPage('/my-office/statement', operator);
    const answer = await page.request.get(`/api/statements/form?office=${office}`);
    const form: StatementForm = await answer.json();
    expect(form.available).toBeGreaterThanOrEqual(granted - missing);
    if (journey.isCorrection) await stateBefore(page, form);
    await page.getByLabel(t('statement.printed')).fill(String(printed));
    await page.getByLabel(t('statement.counted')).fill(String(form.available - printed));
    if (journey.isCorrection)
      await page.getByLabel(t('statement.correction_reason')).fill('Tertukar');
    await page.getByText(t('statement.agrees', { counted: form.available - printed })).waitFor();
    await act(page, reader, 'statement.next');
    const day = sayDate(language, form.day, 'weekdayMonth');
    await page.getByRole('status').getByText(t('statement.done', { day })).waitFor();
  });

  it('stands in the printed statement of use', async () => {
    const page = await openPage('/my-office/statement', operator);
    const month = /^(Laporan pemakaian|Statement of use): November 2017$/;
    const { text, facts } = await readPaper(page.getByRole('link', { name: month }));
    expect(facts.kind).toBe('usage_statement');
    expect(facts.blanks).toBeGreaterThanOrEqual(printed);
    expect(text).toContain(
      `Kamis,23November${sayNumber('id', printed)}0${sayNumber('id', printed)}`,
    );
  });
});
