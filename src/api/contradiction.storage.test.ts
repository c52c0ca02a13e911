/** A word that the ledger contradicts, and what a report that was found true starts at once. */
import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { watchCitizenReports } from '#operations/citizen-report/watch-citizen-reports.ts';
import { countryLoader } from '#operations/round/allocation-world.ts';
import { type Caller, garut, karawang, testApi } from '../../tests/support/test-api.ts';

const api = testApi();
const get = async (as: Caller, path: string) => (await api.current.call(as, path)).json();
const post = (as: Caller, path: string, body: object) =>
  api.current.call(as, path, { method: 'POST', body });

const check = (more: object = {}) => ({
  eventId: randomUUID(),
  officeId: garut,
  day: '2017-11-23',
  said: 'no_blanks',
  note: null,
  ...more,
});
interface Word {
  readonly id: string;
  readonly officeId: string;
  readonly source: string;
  readonly said: string;
  readonly ledgerBlanks: number;
}
const words = async (as: Caller): Promise<Word[]> => (await get(as, '/api/contradictions')).items;
const messages = async (as: Caller, kind: string) =>
  (await get(as, '/api/messages?limit=100')).items.filter(
    (message: { kind: string }) => message.kind === kind,
  );
const watch = async () => {
  const { database, clocks } = api.current;
  const world = await countryLoader()(database.db, '2017-11-23');
  return watchCitizenReports(database, world, clocks.world);
};

describe('an undercover check', () => {
  it('of an office that says none while the ledger has thousands shows both figures', async () => {
    const body = check({ note: 'Loket 2, NIK 3205123456780001 ditolak' });
    const first = await post('provinsi-32', '/api/undercover-checks', body);
    expect(first.statusCode, first.body).toBe(200);
    expect(await post('provinsi-32', '/api/undercover-checks', body)).toMatchObject({
      statusCode: 200,
    });
    const [word, ...others] = (await words('provinsi-32')).filter(({ id }) => id === body.eventId);
    expect(others).toEqual([]);
    expect(word).toMatchObject({ source: 'check', said: 'none' });
    expect(word!.ledgerBlanks).toBeGreaterThan(1_000);
    expect(await words('auditor')).toContainEqual(word);
    const { note } = await api.current.database.db
      .selectFrom('undercover_check')
      .select('note')
      .where('id', '=', body.eventId)
      .executeTakeFirstOrThrow();
    expect(note).toBe('Loket 2, NIK •••••••••••••••• ditolak');
  });

  it('of an office that says what is true is kept, and nothing is held up', async () => {
    const body = check({ said: 'has_blanks' });
    await post('perencana', '/api/undercover-checks', body);
    expect((await words('perencana')).filter(({ id }) => id === body.eventId)).toEqual([]);
  });

  it.each([
    ['provinsi-32', { officeId: '8107' }, 404, 'not_found'],
    ['provinsi-32', { officeId: '9999' }, 404, 'not_found'],
    ['provinsi-32', { day: '2017-11-24' }, 422, 'occurred_in_future'],
    ['provinsi-32', { day: '2017-10-01' }, 422, 'too_long_ago'],
    ['operator-3205', {}, 403, 'not_allowed'],
  ] as const)('by %s with %o is refused', async (as, more, status, code) => {
    const answer = await post(as, '/api/undercover-checks', check(more));
    expect([answer.statusCode, answer.json().code]).toEqual([status, code]);
  });

  it('is told to province and centre, once', async () => {
    await watch();
    await watch();
    for (const as of ['provinsi-32', 'perencana'] as const) {
      const told = await messages(as, 'word_contradicted');
      expect(told.filter(({ officeId }: Word) => officeId === garut)).toHaveLength(1);
    }
    expect(await messages('operator-3205', 'word_contradicted')).toEqual([]);
  });
});

describe('an office that counted blanks while the ledger has none', () => {
  it('is shown with its own figure', async () => {
    await api.current.database.db
      .insertInto('citizen_report')
      .values({
        id: randomUUID(),
        office_id: karawang,
        day: '2017-11-22',
        said: 'no_blanks',
        ledger_said: 0,
        filed_at: '2017-11-22T03:00:00Z',
        state: 'answered',
        verdict: 'office_empty',
        reasons: JSON.stringify([
          { code: 'ledger_on_hand', blanks: 0 },
          { code: 'counted', blanks: 1_200, day: '2017-11-21' },
        ]),
      } as never)
      .execute();
    const stocked = (await words('perencana')).find(({ said }) => said === 'stocked');
    expect(stocked).toMatchObject({ officeId: karawang, saidBlanks: 1_200, ledgerBlanks: 0 });
  });
});

describe('a report that was found true', () => {
  const decide = async (officeId: string, verdict: string) => {
    const call = await post('halo', '/api/calls', {
      ...check({ officeId, said: 'cannot_print' }),
      note: undefined,
      subPointId: null,
      wanted: 'first_card',
      ownWords: null,
      phone: '0812-3456-7890',
    });
    const { items } = await get('halo', `/api/citizen-reports?office=${officeId}&limit=500`);
    const [mine] = items;
    expect(call.statusCode, call.body).toBe(200);
    const body = { eventId: randomUUID(), verdict, answer: 'Sudah ditanyakan.' };
    const decided = await post('halo', `/api/citizen-reports/${mine.id}/verdict`, body);
    expect(decided.statusCode, decided.body).toBe(200);
    return mine.id as string;
  };

  it('asks the office for a count at once, and its province and the centre for supply', async () => {
    await decide(garut, 'office_empty');
    expect(await messages('operator-3205', 'report_waiting')).toHaveLength(1);
    expect(await messages('perencana', 'supply_needed')).toHaveLength(1);
    expect(await messages('provinsi-32', 'supply_needed')).toHaveLength(1);
    await watch();
    expect(await messages('perencana', 'supply_needed')).toHaveLength(1);
  });

  it('asks for nothing but a count where the office is not empty', async () => {
    await decide('3204', 'stock_but_refused');
    expect(await messages('perencana', 'supply_needed')).toHaveLength(1);
  });

  it('is asked about again by telephone: whether it was solved', async () => {
    const id = await decide(karawang, 'cannot_print');
    const toCall = async () =>
      (await get('halo', '/api/citizen-reports?callBack=true')).items.map(
        (report: { id: string }) => report.id,
      );
    expect(await toCall()).not.toContain(id);
    const answer = { eventId: randomUUID(), counted: 900, answer: 'Printer sudah diganti.' };
    const answered = await post('operator-3215', `/api/citizen-reports/${id}/answer`, answer);
    expect(answered.statusCode, answered.body).toBe(200);
    expect(await toCall()).toContain(id);
    const asked = { eventId: randomUUID(), isSolved: false };
    const path = `/api/citizen-reports/${id}/call-back`;
    expect((await post('perencana', path, asked)).statusCode).toBe(403);
    const reopened = await post('halo', path, asked);
    expect(reopened.json()).toMatchObject({ state: 'person', isSolved: false, reopened: 1 });
    expect((await post('halo', path, asked)).statusCode).toBe(200);
    expect(await toCall()).not.toContain(id);
  });
});
