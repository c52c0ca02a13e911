/** Reports of citizens by their doors: no account, a receipt code, verdicts held against the ledger, and floods. */
import { randomUUID } from 'node:crypto';
import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { describe, expect, it } from 'vitest';
import { secretBox } from '#operations/access/secret-box.ts';
import {
  fileCitizenReport,
  type ReportOffer,
} from '#operations/citizen-report/file-citizen-report.ts';
import { triageNewReports } from '#operations/citizen-report/triage-citizen-reports.ts';
import { sampleReport } from '../../tests/support/sample-report.ts';
import { type Caller, garut, karawang, testApi } from '../../tests/support/test-api.ts';

const api = testApi();

async function solved(): Promise<string> {
  const challenge = (await api.current.call('nobody', '/api/report-challenge')).json();
  const solution = await solveChallenge({ challenge, deriveKey });
  return Buffer.from(JSON.stringify({ challenge, solution })).toString('base64');
}

const report = (more: object = {}) => sampleReport({ eventId: randomUUID(), ...more });
const post = (path: string, body: object, as: Caller = 'nobody', from?: string) =>
  api.current.call(as, path, { method: 'POST', body, ...(from && { from }) });
const file = async (more: object = {}, from = '203.0.113.9') =>
  post('/api/citizen-reports', { ...report(more), proof: await solved() }, 'nobody', from);
const list = async (as: Caller, query = '') =>
  (await api.current.call(as, `/api/citizen-reports?limit=500${query}`)).json().items;

describe('a report by the form', () => {
  it('is held against the ledger at once, and sent again does no harm', async () => {
    const body = { ...report(), proof: await solved() };
    const first = await post('/api/citizen-reports', body);
    const again = await post('/api/citizen-reports', body);
    expect(first.statusCode).toBe(200);
    // Garut prints as ever, and nobody else says so.
    expect(first.json()).toMatchObject({ verdict: 'unfounded', state: 'closed' });
    expect(first.json().receiptCode).toMatch(/^[A-Z2-7]{4}(-[A-Z2-7]{4}){3}$/);
    expect(again.json()).toEqual(first.json());
    expect((await list('halo', `&office=${garut}`)).length).toBe(1);
  });

  it('moves nothing', async () => {
    const before = await api.current.ledgerSeq();
    await file({ officeId: karawang });
    expect(await api.current.ledgerSeq()).toBe(before);
  });

  it('keeps no number of a person, and shows the own words to no one at the office', async () => {
    const own = report({ ownWords: 'NIK 3205123456780001 ditolak', phone: '0812-3456-7890' });
    await post('/api/citizen-reports', { ...own, proof: await solved() });
    const [mine] = (await list('halo')).filter(({ id }: { id: string }) => id === own.eventId);
    expect(mine).toMatchObject({ ownWords: 'NIK •••••••••••••••• ditolak', hasPhone: true });
    const [theirs] = (await list('operator-3205')).filter(
      ({ id }: { id: string }) => id === own.eventId,
    );
    expect(theirs).toMatchObject({ ownWords: null, hasPhone: true });
    const phone = await api.current.call('halo', `/api/citizen-reports/${own.eventId}/phone`);
    expect(phone.json()).toEqual({ phone: '0812-3456-7890' });
    const { rows } = await api.current.database.db
      .selectFrom('citizen_report')
      .selectAll()
      .where('id', '=', own.eventId)
      .execute()
      .then((found) => ({ rows: JSON.stringify(found) }));
    expect(rows).not.toMatch(/3456-7890|3205123456780001|203\.0\.113/);
  });

  it.each([
    ['without the work', async () => report({ proof: 'e30=' }), 422, 'proof_refused'],
    [
      'of tomorrow',
      async () => report({ day: '2017-11-24', proof: await solved() }),
      422,
      'occurred_in_future',
    ],
    [
      'of the summer',
      async () => report({ day: '2017-08-01', proof: await solved() }),
      422,
      'too_long_ago',
    ],
    [
      'of no office',
      async () => report({ officeId: '9999', proof: await solved() }),
      404,
      'not_found',
    ],
  ])('%s is refused', async (_, body, status, code) => {
    const answer = await post('/api/citizen-reports', await body());
    expect([answer.statusCode, answer.json().code]).toEqual([status, code]);
  });

  it('one solved challenge is good for one report', async () => {
    const proof = await solved();
    await post('/api/citizen-reports', { ...report(), proof });
    const second = await post('/api/citizen-reports', { ...report(), proof });
    expect(second.json().code).toBe('proof_used');
  });
});

describe('a flood from one network', () => {
  it('is set aside after twenty in an hour, moves no verdict, and stops nobody else', async () => {
    for (let sent = 0; sent < 24; sent++) await file({ officeId: '3204' }, '198.51.100.7');
    const reports = await list('halo', '&office=3204');
    const flood = reports.filter(({ day }: { day: string }) => day === '2017-11-22');
    const states = flood.map(({ state }: { state: string }) => state);
    expect(states.filter((state: string) => state === 'quarantined')).toHaveLength(4);
    // A network alone never corroborates itself.
    expect(flood.some(({ verdict }: { verdict: string }) => verdict === 'office_empty')).toBe(
      false,
    );
    const honest = await file({ officeId: '3204' }, '192.0.2.55');
    expect(honest.json().state).not.toBe('quarantined');
    const day = (await api.current.call('halo', '/api/calls/day')).json();
    expect(day.quarantined).toBe(4);
  }, 60_000);
});

describe('ten thousand reports of one network within a minute', () => {
  it('move no figure, end where a disk would, and stop no honest report', async () => {
    const { database, clocks } = api.current;
    const parts = { database, box: secretBox(new Uint8Array(32)) };
    const clock = { today: '2017-11-23', now: clocks.world };
    const seq = await api.current.ledgerSeq();
    const figures = async () => (await api.current.call('perencana', '/api/control-room')).json();
    const before = await figures();
    const fileFrom = (network: string, at: number) => {
      const eventId = `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`;
      const offer = { ...report({ officeId: '3204', said: 'cannot_print' }), eventId };
      const source = { channel: 'web', takenBy: null, network, proof: null } as const;
      return fileCitizenReport(parts, offer as ReportOffer, source, `code ${at}`, clock);
    };
    const outcomes = new Map<string, number>();
    for (let at = 0; at < 1_100; at++) {
      const filed = await fileFrom('198.51.100', at);
      const outcome = filed.outcome === 'refused' ? filed.code : filed.outcome;
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    }
    // From here on each is refused before anything is kept: the other 8,900 are measured by `npm run bench -- flood`.
    expect(Object.fromEntries(outcomes)).toEqual({ filed: 1_000, too_many_reports: 100 });
    const { items } = (
      await api.current.call('halo', '/api/citizen-reports?office=3204&state=quarantined&limit=500')
    ).json();
    expect(items).toHaveLength(500);
    const honest = await file({ officeId: '3204', said: 'cannot_print' }, '192.0.2.77');
    expect(honest.statusCode).toBe(200);
    expect(honest.json().state).not.toBe('quarantined');
    expect(await api.current.ledgerSeq()).toBe(seq);
    const after = await figures();
    expect(after.figures).toEqual(before.figures);
    expect(after.offices).toEqual(before.offices);
  }, 60_000);
});

describe('whoever holds the receipt code', () => {
  it('reads all that is held, reopens it, and has it forgotten', async () => {
    const filed = (await file({ ownWords: 'loket tutup', phone: '081234567890' })).json();
    const { receiptCode } = filed;
    const read = async () => (await post('/api/report-receipts', { receiptCode })).json();
    expect(await read()).toMatchObject({ ownWords: 'loket tutup', hasPhone: true, reopened: 0 });
    const step = (kind: string, more = {}) =>
      post('/api/report-receipts/steps', {
        eventId: randomUUID(),
        receiptCode: receiptCode.replaceAll('-', '').toLowerCase(),
        step: { kind, ...more },
      });
    expect((await step('reopen', { ownWords: null })).json()).toMatchObject({
      state: 'person',
      reopened: 1,
    });
    expect((await step('solved')).json().code).toBe('wrong_state');
    expect((await step('forget')).json()).toMatchObject({ ownWords: null, hasPhone: false });
  });

  it('and nobody else: a wrong code is nothing', async () => {
    const answer = await post('/api/report-receipts', { receiptCode: 'AAAA-BBBB-CCCC-DDDD' });
    expect(answer.statusCode).toBe(404);
  });
});

describe('the desk', () => {
  it('a person decides, the office answers with a count, the citizen says whether it helped', async () => {
    const filed = (await file({ officeId: garut, said: 'cannot_print', day: '2017-11-23' })).json();
    const waiting = await list('halo', `&office=${garut}&state=person`);
    const mine = waiting.find(({ said }: { said: string }) => said === 'cannot_print');
    expect(mine).toMatchObject({ verdict: 'needs_person', heldBy: 'centre' });
    const decided = await post(
      `/api/citizen-reports/${mine.id}/verdict`,
      { eventId: randomUUID(), verdict: 'stock_but_refused', answer: 'Sudah ditanyakan.' },
      'halo',
    );
    expect(decided.json()).toMatchObject({ state: 'office', decidedBy: 'halo', heldBy: 'office' });
    const answer = { eventId: randomUUID(), counted: 4_000, answer: 'Loket dua dibuka lagi.' };
    const path = `/api/citizen-reports/${mine.id}/answer`;
    expect((await post(path, answer, 'operator-3215')).statusCode).toBe(404);
    expect((await post(path, answer, 'operator-3205')).json()).toMatchObject({
      state: 'answered',
      counted: 4_000,
    });
    const counts = (await api.current.call('operator-3205', `/api/counts?office=${garut}`)).json();
    expect(counts.items[0]).toMatchObject({ counted: 4_000 });
    const solvedStep = await post('/api/report-receipts/steps', {
      eventId: randomUUID(),
      receiptCode: filed.receiptCode,
      step: { kind: 'solved' },
    });
    expect(solvedStep.json()).toMatchObject({ state: 'closed', isSolved: true });
  });

  it('an agent sees one office on one card, records the call, and leaves a note for the next shift', async () => {
    const card = (await api.current.call('halo', '/api/calls/offices/8107')).json();
    expect(card).toMatchObject({ officeId: '8107', status: 'silent' });
    const called = await post('/api/calls', report({ officeId: '8107' }), 'halo');
    expect(called.json().receiptCode).toMatch(/-/);
    const note = { eventId: randomUUID(), note: 'Maluku Tenggara belum menjawab.' };
    const day = (await post('/api/calls/handovers', note, 'halo')).json();
    expect(day.handovers[0]).toMatchObject({ by: 'halo', note: note.note });
    expect(day.byChannel).toContainEqual({ channel: 'call', count: 1 });
  });
});

describe('the reports of the demo world', () => {
  it('are held against the ledger of their day', async () => {
    expect(await triageNewReports(api.current.database, api.current.clocks.world)).toBeGreaterThan(
      0,
    );
    const old = (await list('auditor', '&office=3401')).filter(({ id }: { id: string }) =>
      id.startsWith('LW-'),
    );
    const noRibbon = old.filter(({ officeId }: { officeId: string }) => officeId === '3401');
    expect(noRibbon.map(({ verdict }: { verdict: string }) => verdict)).toContain('cannot_print');
    expect(await triageNewReports(api.current.database, api.current.clocks.world)).toBe(0);
  });
});
