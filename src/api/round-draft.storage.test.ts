/** The draft of a morning: kept, held against the world of now, submitted only while it still gives the same. */
import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { RoundLine } from '#contract/saved-round-schema.ts';
import { replayRound } from '#core/allocation/decided-round.ts';
import { morningWork } from '#operations/morning/morning-work.ts';
import { countryLoader } from '#operations/round/allocation-world.ts';
import { contentHash } from '#storage/proposal-store.ts';
import { loadRoundDraft } from '#storage/round-draft-store.ts';
import { askFor } from '../../tests/support/small-country.ts';
import { testApi } from '../../tests/support/test-api.ts';

const api = testApi();
const day = '2017-11-23';

function morning() {
  const { database, clocks } = api.current;
  return morningWork({
    database,
    loadCountry: countryLoader(),
    worldNow: () => clocks.world,
    today: () => day,
    now: () => clocks.now,
  });
}

const read = async (as: 'perencana' | 'penyetuju' | 'auditor' = 'perencana') =>
  (await api.current.call(as, '/api/round-draft')).json();

function post(path: string, body: object, as: 'perencana' | 'penyetuju' = 'perencana') {
  return api.current.call(as, path, { method: 'POST', body });
}

describe('the draft of the morning', () => {
  it('is not there before the morning', async () => {
    expect(await read()).toEqual({ today: day, draft: null });
  });

  it('is kept with all it was decided from, and moves nothing', async () => {
    const before = await api.current.ledgerSeq();
    await morning();
    const kept = await loadRoundDraft(api.current.database.db, day);
    expect(contentHash(kept!.input)).toBe(kept!.inputHash);
    expect(contentHash(kept!.round)).toBe(kept!.resultHash);
    expect(contentHash(replayRound(kept!.input))).toBe(kept!.resultHash);
    expect(await api.current.ledgerSeq()).toBe(before);

    const { draft } = await read('penyetuju');
    expect(draft).toMatchObject({ asOf: day, drawnBy: 'blanko', isCurrent: true, changes: [] });
    expect(draft.granted).toBeGreaterThan(0);
    const given = (draft.offices as RoundLine[]).reduce((sum, { granted }) => sum + granted, 0);
    expect(given).toBe(draft.granted);
  });

  it('is the same round the page of today shows', async () => {
    const { draft } = await read('auditor');
    const round = (await api.current.call('perencana', '/api/round')).json();
    expect(round.totals).toMatchObject({
      granted: draft.granted,
      officesGranted: draft.officesGranted,
    });
  });

  it('says which grants have changed since, and is then refused', async () => {
    const { draft } = await read();
    const asking = draft.offices.find(({ granted }: { granted: number }) => granted > 10);
    await askFor(api.current.database, { [asking.officeId]: asking.granted - 7 });
    const stale = (await read()).draft;
    expect(stale).toMatchObject({ isCurrent: false, grantsHash: draft.grantsHash });
    expect(stale.changes).toEqual([
      {
        officeId: asking.officeId,
        officeName: asking.officeName,
        was: asking.granted,
        now: asking.granted - 7,
      },
    ]);
    const body = { eventId: randomUUID(), shownHash: stale.grantsHash };
    const refused = await post('/api/rounds', body);
    expect([refused.statusCode, refused.json().code]).toEqual([409, 'changed_since_shown']);
  });

  it('is drawn up anew by the planner alone, in place of the one before', async () => {
    expect(
      (await post('/api/round-draft', { eventId: randomUUID() }, 'penyetuju')).statusCode,
    ).toBe(403);
    const eventId = randomUUID();
    const answers = [
      await post('/api/round-draft', { eventId }),
      await post('/api/round-draft', { eventId }),
    ];
    for (const answer of answers) {
      expect(answer.json().draft).toMatchObject({ drawnBy: 'perencana', isCurrent: true });
    }
    const rows = await api.current.database.db.selectFrom('round_draft').select('as_of').execute();
    expect(rows).toEqual([{ as_of: day }]);
  });

  it('is submitted while it gives the same, whatever else is said of the offices', async () => {
    const { draft } = await read();
    await api.current.database.db
      .updateTable('office_statement')
      .set({ film_cards_left: 77_777 })
      .execute();
    expect((await read()).draft.isCurrent).toBe(true);
    const body = { eventId: randomUUID(), shownHash: draft.grantsHash };
    const proposed = await post('/api/rounds', body);
    expect(proposed.json()).toMatchObject({ outcome: 'proposed', roundId: body.eventId });
    expect((await post('/api/rounds', body)).json().outcome).toBe('already_proposed');
    const round = (await api.current.call('penyetuju', `/api/rounds/${body.eventId}`)).json();
    expect(round).toMatchObject({ state: 'open', granted: draft.granted });
  });
});
