/** Names, lead times, holidays and policies: who changes them, from when, and what stays as it was. */
import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { defaultPolicy } from '#core/policy/default-policy.ts';
import { defaultWarningRule } from '#core/requisition/warning-rule.ts';
import { type Caller, garut, testApi } from '../../tests/support/test-api.ts';

const api = testApi();

async function ask(as: Caller, path: string, body?: object) {
  const method = body === undefined ? 'GET' : 'POST';
  const answer = await api.current.call(as, path, { method, ...(body && { body }) });
  return { status: answer.statusCode, ...answer.json() };
}

/** The same change, asked for by another event. */
const anew = (body: object) => ({ ...body, eventId: randomUUID() });

describe('an office', () => {
  const named = `/api/places/${garut}/names`;
  const next = { code: '32.99', name: 'Kabupaten Garut Baru', validFrom: '2017-12-01' };

  it('gets a new name from a day on; the one before keeps its days', async () => {
    const asked = anew(next);
    expect(await ask('admin', named, asked)).toMatchObject({ status: 200, outcome: 'done' });
    expect(await ask('admin', named, asked)).toMatchObject({ outcome: 'already_done' });
    expect(await ask('admin', named, anew(next))).toMatchObject({ status: 200, outcome: 'done' });
    const reused = { ...asked, name: 'Kabupaten Garut Utara' };
    expect(await ask('admin', named, reused)).toMatchObject({ code: 'event_id_reused' });
    const { items } = await ask('admin', '/api/places?find=garut%20baru');
    expect(items).toHaveLength(1);
    expect(items[0].names.slice(-2)).toMatchObject([
      { name: 'Kabupaten Garut', validUntil: '2017-11-30' },
      { name: 'Kabupaten Garut Baru', code: '32.99', validUntil: null },
    ]);
    const today = await ask('perencana', `/api/offices/${garut}`);
    expect(today.office.name).toBe('Kabupaten Garut');
  });

  it('gets none before the last, no second on a day, and only where there is an office', async () => {
    const earlier = anew({ ...next, validFrom: '2017-11-01' });
    expect(await ask('admin', named, earlier)).toMatchObject({ status: 409, code: 'wrong_state' });
    const other = anew({ ...next, name: 'Kabupaten Lain' });
    expect(await ask('admin', named, other)).toMatchObject({ status: 409, code: 'wrong_state' });
    expect(await ask('admin', '/api/places/9999/names', anew(next))).toMatchObject({
      status: 404,
    });
  });

  it('has a lead time, with which the next round reckons', async () => {
    const path = `/api/places/${garut}/lead-time`;
    const nine = anew({ leadTimeDays: 9 });
    expect(await ask('admin', path, nine)).toMatchObject({ outcome: 'done' });
    expect(await ask('admin', path, nine)).toMatchObject({ outcome: 'already_done' });
    const { forecast } = await ask('perencana', `/api/offices/${garut}`);
    expect(forecast.leadTimeDays).toBe(9);
    expect(await ask('admin', path, anew({ leadTimeDays: -1 }))).toMatchObject({ status: 400 });
  });
});

describe('a holiday', () => {
  it('is kept, and taken away by its day and name', async () => {
    const holiday = { date: '2017-12-27', kind: 'joint_leave', name: 'Cuti Bersama Tambahan' };
    const names = async () =>
      (await ask('operator-3205', '/api/holidays?year=2017')).holidays.map(
        ({ name }: { name: string }) => name,
      );
    await ask('admin', '/api/holidays', anew(holiday));
    await ask('admin', '/api/holidays', anew(holiday));
    expect((await names()).filter((name: string) => name === holiday.name)).toHaveLength(1);
    const gone = anew({ date: holiday.date, name: holiday.name });
    expect(await ask('admin', '/api/holidays/removal', gone)).toMatchObject({ outcome: 'done' });
    expect(await names()).not.toContain(holiday.name);
    expect(await ask('admin', '/api/holidays/removal', gone)).toMatchObject({
      outcome: 'already_done',
    });
  });
});

describe('warnings and reminders', () => {
  const path = '/api/warning-rules';
  const change = (basedOn: number, more: object = {}) => {
    const { id: _id, version: _v, validUntil: _until, ...numbers } = defaultWarningRule;
    const asked = { basedOn, validFrom: '2017-12-01', reference: 'Surat Edaran 470/7/SJ' };
    return anew({ ...numbers, ...asked, safetyWorkingDays: 3, ...more });
  };

  const byWays = (...channels: string[]) => ({ afterWorkingHours: 8, to: 'office', channels });

  it('are those of the program until the ministry has ordered others, from their day on', async () => {
    expect(await ask('perencana', path)).toMatchObject({
      inForce: { version: 1, safetyWorkingDays: 2 },
      newest: { version: 1 },
    });
    const asked = change(1);
    expect(await ask('admin', path, asked)).toMatchObject({ outcome: 'done' });
    expect(await ask('admin', path, asked)).toMatchObject({ outcome: 'already_done' });
    expect(await ask('perencana', path)).toMatchObject({
      inForce: { version: 1, safetyWorkingDays: 2 },
      newest: { version: 2, safetyWorkingDays: 3, validFrom: '2017-12-01' },
    });
    const atOnce = change(2, { validFrom: '2017-11-23', ladders: {} });
    expect(await ask('admin', path, atOnce)).toMatchObject({ outcome: 'done' });
    expect(await ask('perencana', path)).toMatchObject({
      inForce: { version: 3, ladders: {} },
      newest: { version: 3 },
    });
  });

  it.each([
    ['by a version that is no longer the newest', change(1), 409, 'changed_since_shown'],
    ['from a day that is past', change(3, { validFrom: '2017-11-22' }), 400, 'bad_input'],
    [
      'without the inbox',
      change(3, { ladders: { case_due: [byWays('email')] } }),
      400,
      'bad_input',
    ],
    [
      'with a way twice',
      change(3, { ladders: { case_due: [byWays('app', 'sms', 'sms')] } }),
      400,
      'bad_input',
    ],
    [
      'by a way that there is not',
      change(3, { ladders: { case_due: [byWays('app', 'pigeon')] } }),
      400,
      'bad_input',
    ],
    [
      'of what nobody must acknowledge',
      change(3, { ladders: { statement_due: [] } }),
      400,
      'bad_input',
    ],
  ])('are not changed %s', async (_, asked, status, code) => {
    expect(await ask('admin', path, asked)).toMatchObject({ status, code });
  });

  it('are changed by administrators alone', async () => {
    expect(await ask('perencana', path, change(3))).toMatchObject({ status: 403 });
    expect(await ask('operator-3205', path)).toMatchObject({ status: 403 });
  });
});

describe('a policy', () => {
  const { version: _version, ...numbers } = defaultPolicy;
  const proposal = (more: object) => ({
    eventId: randomUUID(),
    policy: { ...numbers, reference: 'Surat Edaran 470/99/SJ', ...more },
  });

  const moves = (more: object) => ({ moves: { ...numbers.moves, ...more } });

  async function approve(proposalId: string) {
    const { contentHash } = await ask('penyetuju', `/api/proposals/${proposalId}`);
    return ask('penyetuju', `/api/proposals/${proposalId}/decision`, {
      decision: 'approved',
      contentHash,
    });
  }

  it('gets its next version by two people; one that begins later leaves today as it is', async () => {
    const later = proposal({ validFrom: '2018-01-01', reserveHeldBack: 123_000 });
    expect(await ask('perencana', '/api/policies', later)).toMatchObject({ status: 200 });
    const own = await ask('perencana', `/api/proposals/${later.eventId}`);
    expect(own).toMatchObject({ kind: 'policy_version', mayDecide: false });
    expect(await approve(later.eventId)).toMatchObject({ status: 200, state: 'approved' });
    const { policies } = await ask('auditor', '/api/policies');
    const versions = policies.filter(
      ({ policy }: { policy: { id: string } }) => policy.id === numbers.id,
    );
    expect(
      versions.map(({ policy, isInForce }: { policy: { version: number }; isInForce: boolean }) => [
        policy.version,
        isInForce,
      ]),
    ).toEqual([
      [2, false],
      [1, true],
    ]);
    const round = await ask('perencana', '/api/round');
    expect(round.policy).toMatchObject({ version: 1 });

    const now = proposal({ validFrom: '2017-11-23', reserveHeldBack: 1_000 });
    await ask('perencana', '/api/policies', now);
    expect(await approve(now.eventId)).toMatchObject({ status: 200 });
    expect((await ask('perencana', '/api/round')).policy).toMatchObject({
      version: 3,
      reserveHeldBack: 1_000,
      reference: 'Surat Edaran 470/99/SJ',
    });
  });

  it('says from its first day by which numbers blanks move between offices', async () => {
    const trial = () => ask('perencana', '/api/move-trial');
    expect(await trial()).toMatchObject({ smallestLot: 200, movesMax: null });
    const fewer = proposal({
      validFrom: '2017-11-23',
      ...moves({ smallestLot: 350, movesMax: 2 }),
    });
    expect(await ask('perencana', '/api/policies', fewer)).toMatchObject({ status: 200 });
    expect(await approve(fewer.eventId)).toMatchObject({ status: 200, state: 'approved' });
    expect(await trial()).toMatchObject({ smallestLot: 350, movesMax: 2 });
    const tried = await ask('perencana', '/api/move-trial?smallestLot=50');
    expect(tried).toMatchObject({ smallestLot: 50, movesMax: 2 });
  });

  it.each([
    ['that began before today', { validFrom: '2017-11-22' }, 'policy.validFrom'],
    ['with a number left out', { boxSize: undefined }, 'policy.boxSize'],
    ['with a number out of its range', { demandQuantile: 2 }, 'policy.demandQuantile'],
    ['with a field that is none', { secret: 1 }, 'policy.secret'],
    ['without the numbers of moves', { moves: undefined }, 'policy.moves'],
    ['with a lot of none', moves({ smallestLot: 0 }), 'policy.moves.smallestLot'],
    ['with moves that nothing is worth', moves({ unmet: 1 }), 'policy.moves.unmet'],
  ])('is not proposed %s', async (_what, more, field) => {
    const answer = await ask('perencana', '/api/policies', proposal(more));
    expect(answer.status).toBe(400);
    expect(answer.fields.map((one: { field: string }) => one.field)).toContain(field);
  });

  it('that is refused says in words which numbers would do', async () => {
    const { fields } = await ask('perencana', '/api/policies', proposal(moves({ seaPercent: 90 })));
    expect(fields).toEqual([
      { field: 'policy.moves.seaPercent', problem: 'isi dengan angka dari 100 sampai 1.000' },
    ]);
  });
});
