/** The offices' work by its doors: the form, refusals that name their field, and nobody sees another's. */
import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { OfficePage } from '#contract/office-schema.ts';
import { type Caller, garut, karawang, testApi } from '../../tests/support/test-api.ts';

const api = testApi();

const noSpoilage = { print_failure: 0, encoding_failure: 0, factory_defect: 0, physical_damage: 0 };

function statement(more: object = {}) {
  return {
    eventId: randomUUID(),
    officeId: garut,
    subPointId: null,
    day: '2017-11-23',
    printed: 3,
    spoiled: { ...noSpoilage, print_failure: 1 },
    testPrints: 0,
    counted: 4_568,
    printersWorking: 6,
    printersTotal: 11,
    ribbonCardsLeft: 4_000,
    filmCardsLeft: 13_000,
    networkUp: true,
    backlog: { first_time: 5, damaged: 3, lost: 1, data_change: 9 },
    ...more,
  };
}
const send = (more: object = {}, as: Caller = 'operator-3205', path = '/api/statements') =>
  api.current.call(as, path, { method: 'POST', body: statement(more) });
const read = async (path: string, as: Caller = 'operator-3205') =>
  (await api.current.call(as, path)).json();
const garutPage = (): Promise<OfficePage> => read(`/api/offices/${garut}`);

describe('the daily statement', () => {
  it('starts from a form that knows the day, the expected rest and what was stated before', async () => {
    const form = await read(`/api/statements/form?office=${garut}`);
    expect(form).toMatchObject({
      officeId: garut,
      day: '2017-11-23',
      dueDays: ['2017-11-23'],
      dueCount: 1,
      available: form.opening,
      stated: null,
      defaults: { day: '2017-11-22', printersTotal: 8 },
      openQuestions: 0,
    });
    expect(form.opening).toBe((await garutPage()).office.onHand - 60);
  });

  it('is posted once and seen by the office page and the control room', async () => {
    const before = await garutPage();
    const room = await read('/api/control-room', 'perencana');
    const eventId = randomUUID();
    const first = await send({ eventId });
    api.current.clocks.world = new Date('2017-11-23T09:30:00+07:00');
    const again = await send({ eventId });
    expect([first.json().outcome, again.json().outcome]).toEqual(['posted', 'already_posted']);
    expect(first.json().tie).toMatchObject({ used: 4, difference: 0 });
    expect(again.json()).toEqual({ ...first.json(), outcome: 'already_posted' });

    const after = await garutPage();
    expect(after.ledgerSeq).toBe(before.ledgerSeq + 1);
    expect(after.figures.onHand.value).toBe(before.figures.onHand.value - 4);
    expect(after.statements[0]).toMatchObject({ day: '2017-11-23', printed: 3, spoiled: 1 });
    expect(after.office.lastReport).toBe('2017-11-23');
    const now = await read('/api/control-room', 'perencana');
    expect(now.figures.atOffices.value).toBe(room.figures.atOffices.value - 4);
    const form = await read(`/api/statements/form?office=${garut}`);
    expect(form).toMatchObject({ dueDays: [], stated: { id: eventId } });
    const list = await read(`/api/statements?office=${garut}&limit=2`);
    expect(list.items.map(({ day }: { day: string }) => day)).toEqual(['2017-11-23', '2017-11-22']);
    const older = await read(`/api/statements?office=${garut}&limit=2&after=${list.next}`);
    expect(older.items[0].day).toBe('2017-11-21');
  });

  it.each([
    ['tomorrow', { day: '2017-11-24' }, 422, 'occurred_in_future', 'day'],
    ['a day that has one', { day: '2017-11-22' }, 409, 'already_stated', 'day'],
    [
      'more than there is',
      { day: '2017-11-19', printed: 900_000 },
      409,
      'not_enough_blanks',
      'printed',
    ],
    ['another office', { officeId: karawang }, 404, 'not_found', 'officeId'],
    ['more printers than there are', { printersWorking: 12 }, 400, 'bad_input', 'printersWorking'],
  ])('refuses %s', async (_what, more, status, code, field) => {
    const before = await api.current.ledgerSeq();
    const answer = await send(more);
    expect(answer.statusCode).toBe(status);
    expect(answer.json()).toMatchObject({ code, fields: [{ field }] });
    expect(await api.current.ledgerSeq()).toBe(before);
  });

  it('of a sub-point is its own operator’s or its office’s', async () => {
    const ofPoint = { subPointId: '3205.01', printed: 10, spoiled: noSpoilage, counted: 50 };
    expect((await send(ofPoint, 'titik-3205.01')).json()).toMatchObject({
      outcome: 'posted',
      tie: { opening: 60, difference: 0 },
    });
    const seen = await read(`/api/statements?office=${garut}&subPoint=3205.01`, 'titik-3205.01');
    expect(seen.items).toHaveLength(1);
    expect(await read(`/api/statements?office=${garut}`, 'titik-3205.01')).toEqual({
      items: [],
      next: null,
    });
  });

  it('corrected on its day, the wrong one stays to be read', async () => {
    const form = await read(`/api/statements/form?office=${garut}`);
    const answer = await send(
      { corrects: form.stated.id, reason: 'Salah ketik.', printed: 4, counted: 4_567 },
      'operator-3205',
      '/api/statements/corrections',
    );
    expect(answer.json()).toMatchObject({ outcome: 'posted', tie: { used: 5, difference: 0 } });
    const { items } = await read(`/api/statements?office=${garut}&limit=2`);
    expect(items.map(({ isCurrent, printed }: never) => [isCurrent, printed])).toEqual([
      [true, 4],
      [false, 3],
    ]);
  });
});

describe('what belongs to one office', () => {
  it.each([
    '/api/counts',
    '/api/stock-questions',
    '/api/loans',
    '/api/returns',
    '/api/requisitions',
    '/api/appeals',
  ])('%s of another answers as that of nobody', async (path) => {
    const foreign = await api.current.call('operator-3205', `${path}?office=${karawang}`);
    const missing = await api.current.call('operator-3205', `${path}?office=9999`);
    expect(foreign.statusCode).toBe(200);
    expect(foreign.body).toBe(missing.body);
    expect(foreign.json()).toEqual({ items: [], next: null });
  });

  it.each(['/api/statements/form', '/api/requisitions/form'])('%s does not exist', async (path) => {
    const foreign = await api.current.call('operator-3205', `${path}?office=${karawang}`);
    const missing = await api.current.call('operator-3205', `${path}?office=9999`);
    const without = (body: string) => ({ ...JSON.parse(body), requestId: '' });
    expect(foreign.statusCode).toBe(404);
    expect(without(foreign.body)).toEqual(without(missing.body));
  });

  it('a province sees its offices, the centre all', async () => {
    const own = await read('/api/requisitions', 'provinsi-32');
    const all = await read('/api/requisitions', 'perencana');
    const offices = (list: { items: { officeId: string }[] }) =>
      [...new Set(list.items.map(({ officeId }) => officeId))].sort();
    expect(offices(own).every((id) => id.startsWith('32'))).toBe(true);
    expect(offices(all).length).toBeGreaterThan(offices(own).length);
  });
});

describe('asking for blanks', () => {
  it('is suggested a quantity, and says which gate is closed', async () => {
    const form = await read(`/api/requisitions/form?office=${garut}`);
    expect(form).toMatchObject({ officeId: garut, closedGates: [] });
    expect(form.suggested).toBeGreaterThan(0);
    const body = {
      eventId: randomUUID(),
      officeId: garut,
      quantity: 100_000,
      reason: 'regular',
      note: null,
    };
    const asked = await api.current.call('operator-3205', '/api/requisitions', {
      method: 'POST',
      body,
    });
    expect(asked.json()).toMatchObject({
      quantity: 100_000,
      suggested: form.suggested,
      state: 'open',
    });

    const count = {
      eventId: randomUUID(),
      officeId: garut,
      subPointId: null,
      day: '2017-11-17',
      counted: 1,
    };
    await api.current.call('operator-3205', '/api/counts', { method: 'POST', body: count });
    const refused = await api.current.call('operator-3205', '/api/requisitions', {
      method: 'POST',
      body: { ...body, eventId: randomUUID() },
    });
    expect(refused.statusCode).toBe(409);
    expect(refused.json()).toMatchObject({ code: 'gates_closed', fields: [{ field: 'quantity' }] });
    expect(refused.json().detail).toContain('selisih belum dijawab');
  });
});

describe('what the world holds already', () => {
  it('print jobs lie beside the statements, and nothing of Garut is flagged', async () => {
    const { items } = await read(`/api/print-jobs?office=${garut}&limit=5`);
    expect(items).toHaveLength(5);
    expect(await read('/api/flags')).toMatchObject({ asOf: '2017-11-23', items: [] });
    const all = await read('/api/flags', 'perencana');
    expect(all.items.map(({ officeId }: { officeId: string }) => officeId)).toContain(karawang);
  });

  it('what waits to be burnt is known by cause, and old cards apart', async () => {
    const { waiting } = await read(`/api/destructions?office=${garut}`);
    expect(waiting).toHaveLength(1);
    expect(waiting[0].spoiled.print_failure).toBeGreaterThan(0);
    expect(waiting[0].invalidCards.data_change).toBeGreaterThan(0);
  });
});
