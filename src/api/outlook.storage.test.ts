/** Forecast marks, drivers, purchases, the national outlook and its paper: who keeps them, and what follows. */
import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { scoreForecasts } from '#operations/forecast/score-forecasts.ts';
import { refreshForecasts } from '#operations/round/refresh-forecasts.ts';
import { runOperation } from '#operations/run-operation.ts';
import { saveOfficeDays } from '#storage/observation-store.ts';
import { loadOfficeFacts } from '#storage/views/office-facts.ts';
import { type Caller, garut, testApi } from '../../tests/support/test-api.ts';

const api = testApi();

async function ask(as: Caller, path: string, body?: object) {
  const method = body === undefined ? 'GET' : 'POST';
  const answer = await api.current.call(as, path, { method, ...(body && { body }) });
  return { status: answer.statusCode, ...answer.json() };
}

describe('the forecast', () => {
  it('has no marks before its first trial, and then those of every model', async () => {
    expect(await ask('perencana', '/api/forecast')).toMatchObject({ scoredOn: null, horizons: [] });
    const { database } = api.current;
    const judged = await scoreForecasts(database, '2017-11-23');
    expect(judged).toBeGreaterThan(3);
    expect(await scoreForecasts(database, '2017-11-24')).toBeNull();
    const { scoredOn, horizons, worst } = await ask('perencana', '/api/forecast');
    expect(scoredOn).toBe('2017-11-23');
    expect(horizons.map(({ horizon }: { horizon: string }) => horizon)).toEqual([
      'protection',
      'month',
    ]);
    expect(horizons[0].models).toHaveLength(10);
    expect(horizons[0].bar).not.toBeNull();
    const shares = horizons[0].pitTenths.reduce((sum: number, share: number) => sum + share, 0);
    expect(shares).toBeCloseTo(1, 9);
    expect(worst.length).toBeGreaterThan(3);
    // A week later there is one Monday more to try.
    expect(await scoreForecasts(database, '2017-11-30')).toBe(judged);
  });

  it('of an office says error, bias, and the monthly use of the field', async () => {
    const { horizons, adjustedUse } = await ask('operator-3205', `/api/offices/${garut}/forecast`);
    expect(horizons[0]).toMatchObject({ horizon: 'protection' });
    expect(horizons[0].error).toBeGreaterThan(0);
    expect(adjustedUse).toMatchObject({ from: '2017-08-23', until: '2017-11-22', months: 3 });
    expect(adjustedUse.plain).toBeCloseTo(adjustedUse.cards / 3, 9);
    expect(adjustedUse.byMsh).toBeGreaterThanOrEqual(adjustedUse.plain);
    expect(await ask('operator-3205', '/api/offices/3401/forecast')).toMatchObject({ status: 404 });
  });
});

describe('an office whose inflow nobody counts', () => {
  it('is forecast from its prints, days without blanks as floors', async () => {
    const { database } = api.current;
    const rateOf = async () => {
      await refreshForecasts(database, '2017-11-23');
      const facts = await loadOfficeFacts(database.db, '2017-11-23');
      return facts.find(({ id }) => id === garut)!.dailyInflow!;
    };
    const counted = await rateOf();
    const kept = await database.db
      .selectFrom('office_day')
      .selectAll()
      .where('office_id', '=', garut)
      .execute();
    await database.asOwner((db) =>
      db.deleteFrom('office_day').where('office_id', '=', garut).execute(),
    );
    const fromPrints = await rateOf();
    await runOperation(database, (tx) =>
      saveOfficeDays(
        tx,
        kept.map(({ office_id, ...day }) => ({ officeId: office_id, ...day })),
      ),
    );
    expect(Math.abs(fromPrints / counted - 1)).toBeLessThan(0.15);
    expect(await rateOf()).toBeCloseTo(counted, 9);
  });
});

const driver = {
  driverId: null,
  basedOn: 0,
  isWithdrawn: false,
  kind: 'election',
  scope: { kind: 'province', code: '32' },
  from: '2017-11-23',
  until: null,
  factorPercent: 200,
  reference: 'PKPU 1/2017',
};
const anew = (of: object) => ({ ...driver, ...of, eventId: randomUUID() });

describe('a driver', () => {
  it('doubles what its province is expected to need, is changed by version, and taken back', async () => {
    const inflow = async () =>
      (await ask('perencana', `/api/offices/${garut}`)).forecast.dailyInflow;
    const before = await inflow();
    const stated = anew({});
    expect(await ask('perencana', '/api/demand-drivers', stated)).toMatchObject({
      outcome: 'done',
    });
    expect(await ask('perencana', '/api/demand-drivers', stated)).toMatchObject({
      outcome: 'already_done',
    });
    expect(await inflow()).toBeCloseTo(2 * before, 6);

    const driverId = stated.eventId;
    const late = anew({ driverId, basedOn: 0, factorPercent: 150 });
    expect(await ask('perencana', '/api/demand-drivers', late)).toMatchObject({
      code: 'changed_since_shown',
    });
    const ended = anew({ driverId, basedOn: 1, until: '2017-11-22', from: '2017-11-20' });
    expect(await ask('admin', '/api/demand-drivers', ended)).toMatchObject({ outcome: 'done' });
    expect(await inflow()).toBeCloseTo(before, 6);
    const gone = anew({ driverId, basedOn: 2, isWithdrawn: true });
    expect(await ask('admin', '/api/demand-drivers', gone)).toMatchObject({ outcome: 'done' });
    const { drivers } = await ask('auditor', '/api/demand-drivers');
    const own = drivers.find(({ id }: { id: string }) => id === driverId);
    expect(own).toMatchObject({ version: 3, isWithdrawn: true, placeName: 'Jawa Barat' });
    expect(own.before.map(({ version }: { version: number }) => version)).toEqual([2, 1]);
  });

  it.each([
    ['ends before it begins', { until: '2017-11-01' }, 'until'],
    ['is nothing', { factorPercent: 0 }, 'factorPercent'],
    ['has no source', { reference: ' ' }, 'reference'],
    ['is of no place', { scope: { kind: 'office', id: 'x' } }, 'scope.id'],
  ])('that %s is refused', async (_, of, field) => {
    const answer = await ask('perencana', '/api/demand-drivers', anew(of));
    expect(answer).toMatchObject({ status: 400, fields: [{ field }] });
  });

  it('that names what is not there is unknown, and an operator keeps none', async () => {
    const foreign = anew({ driverId: randomUUID(), basedOn: 1 });
    expect(await ask('perencana', '/api/demand-drivers', foreign)).toMatchObject({ status: 404 });
    const office = anew({ scope: { kind: 'office', id: '9999' } });
    expect(await ask('perencana', '/api/demand-drivers', office)).toMatchObject({ status: 404 });
    expect(await ask('operator-3205', '/api/demand-drivers', anew({}))).toMatchObject({
      status: 403,
    });
  });

  it('is shown beforehand: how many records more', async () => {
    const query = 'from=2017-11-27&until=2017-12-08&factorPercent=150';
    const preview = await ask('perencana', `/api/demand-drivers/preview?${query}`);
    expect(preview.workingDays).toBe(9);
    expect(Math.abs(preview.moreRecords - preview.usualRecords / 2)).toBeLessThanOrEqual(1);
    const one = await ask('perencana', `/api/demand-drivers/preview?${query}&office=${garut}`);
    expect(one.offices).toBe(1);
  });
});

const purchase = {
  purchaseId: null,
  basedOn: 0,
  isWithdrawn: false,
  name: 'Lot 4/2017',
  quantity: 6_000_000,
  contractOn: '2017-12-01',
  leadWorkingDays: 5,
  delay: { medianDays: 10, days95: 40 },
};

describe('the national outlook', () => {
  it('reckons with a purchase from the moment it is kept', async () => {
    const before = await ask('perencana', '/api/outlook?until=2018-12-31');
    expect(before.reserve).toBe(800_000);
    expect(before.outlooks).toHaveLength(5);
    const kept = { ...purchase, eventId: randomUUID() };
    expect(await ask('perencana', '/api/purchases', kept)).toMatchObject({ outcome: 'done' });
    expect(await ask('perencana', '/api/purchases', kept)).toMatchObject({
      outcome: 'already_done',
    });
    const after = await ask('perencana', '/api/outlook?until=2018-12-31&later=20&surge=1.5');
    expect(after.need.planned).toBe(before.need.planned + 6_000_000);
    expect(after.need.toBuy).toBe(Math.max(0, before.need.toBuy - 6_000_000));
    expect(after.purchases).toHaveLength(before.purchases.length + 1);
    expect(after.outlooks.at(-1).scenario).toMatchObject({ code: 'custom', laterDays: 20 });
    expect(after.outlooks[0].arrivals).toHaveLength(after.purchases.length);

    const gone = {
      ...kept,
      eventId: randomUUID(),
      purchaseId: kept.eventId,
      basedOn: 1,
      isWithdrawn: true,
    };
    expect(await ask('penyetuju', '/api/purchases', gone)).toMatchObject({ status: 403 });
    expect(await ask('perencana', '/api/purchases', gone)).toMatchObject({ outcome: 'done' });
    expect((await ask('perencana', '/api/outlook')).purchases).toEqual(before.purchases);
  });

  it('refuses delays out of order', async () => {
    const delay = { medianDays: 9, days95: 8 };
    const answer = await ask('perencana', '/api/purchases', {
      ...purchase,
      eventId: randomUUID(),
      delay,
    });
    expect(answer).toMatchObject({ status: 400, fields: [{ field: 'delay.days95' }] });
  });

  it('is a paper with its quantities in words', async () => {
    const answer = await api.current.call('perencana', '/api/papers/budget_request/2018-12-31.pdf');
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['content-type']).toBe('application/pdf');
    expect(answer.rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
  });
});
