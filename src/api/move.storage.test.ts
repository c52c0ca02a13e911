/** Moves through the doors: the plan, its pages, what is tried and not kept, and refusals that a form can show. */
import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { OfficeId } from '#core/place.ts';
import { savePlan } from '#storage/move-store.ts';
import { type Caller, garut, karawang, testApi } from '../../tests/support/test-api.ts';

const api = testApi();
const ids: string[] = [];

/** Garut gives to Karawang, three times: as if planned on three mornings. */
beforeAll(async () => {
  const { database } = api.current;
  for (const minute of [1, 2, 3]) {
    const id = randomUUID();
    ids.push(id);
    const way = { km: 120, crossesSea: false, leavesProvince: false, days: 2 };
    const move = {
      from: garut,
      to: karawang,
      blanks: 100 * minute,
      ...way,
      cost: 86_000,
      priceFrom: 20_000,
      priceTo: 106_000,
      reasons: [{ code: 'worth_more' as const, priceFrom: 20_000, priceTo: 106_000 }],
    };
    const kept = {
      id: randomUUID(),
      asOf: '2017-11-23',
      provinceCode: '32',
      drawnAt: `2017-11-23T01:0${minute}:00.000Z`,
      drawnBy: 'provinsi-32',
      ledgerSeq: 1,
      policyId: 'print-capacity-one-month',
      policyVersion: 1,
      input: {} as never,
      plan: { pool: 'within_province' } as never,
      inputHash: 'a'.repeat(64),
      resultHash: 'b'.repeat(64),
    };
    const terms = { needsApproval: false, mostHeld: 1_000_000, lapsesOn: '2017-11-28' };
    await database.db.transaction().execute((tx) => savePlan(tx, kept, [{ id, move, ...terms }]));
  }
});

const read = async (as: Caller, path: string) => (await api.current.call(as, path)).json();
const answer = (as: Caller, id: string, said: unknown) =>
  api.current.call(as, `/api/moves/${id}/answer`, {
    method: 'POST',
    body: { eventId: randomUUID(), answer: said },
  });

describe('the list of moves', () => {
  it('comes newest first, in pages that neither skip nor repeat', async () => {
    const first = await read('operator-3205', '/api/moves?limit=2');
    expect(first.items.map(({ id }: { id: string }) => id)).toEqual([ids[2], ids[1]]);
    const second = await read('operator-3205', `/api/moves?limit=2&after=${first.next}`);
    expect(second.items.map(({ id }: { id: string }) => id)).toEqual([ids[0]]);
    expect(second.next).toBeNull();
  });

  it.each([
    ['operator-3215', 3],
    ['provinsi-32', 3],
    ['perencana', 3],
    ['auditor', 3],
  ] as const)('shows %s %d of them', async (as, count) => {
    expect((await read(as, '/api/moves')).items).toHaveLength(count);
  });

  it('is of one office where one is asked about, and of one state', async () => {
    const of = async (query: string) =>
      (await read('perencana', `/api/moves?${query}`)).items.length;
    expect(await of('office=3204')).toBe(0);
    expect(await of(`office=${karawang}`)).toBe(3);
    expect(await of('state=received')).toBe(0);
    expect(await of('only=open')).toBe(3);
  });
});

describe('the plan', () => {
  it('says how far the moves in sight are', async () => {
    const { open, asOf } = await read('operator-3205', '/api/move-plan');
    expect(asOf).toBe('2017-11-23');
    expect(open).toEqual({
      moves: 3,
      blanks: 600,
      proposed: 3,
      accepted: 0,
      approved: 0,
      sent: 0,
    });
  });

  it('is tried without keeping anything, by the country and by a province for itself', async () => {
    const country = await read('perencana', '/api/move-trial?smallestLot=50');
    expect(country).toMatchObject({ provinceCode: null, smallestLot: 50, movesMax: null });
    const province = await read('provinsi-32', '/api/move-trial');
    expect(province).toMatchObject({ provinceCode: '32', smallestLot: 200 });
    const own = new Set<OfficeId>([garut, karawang, '3204']);
    for (const { giverId, receiverId } of province.moves) {
      expect(own.has(giverId) && own.has(receiverId)).toBe(true);
    }
    expect((await read('perencana', '/api/moves')).items).toHaveLength(3);
  });

  it('is drawn up once for each event id', async () => {
    const body = { eventId: randomUUID() };
    const propose = () => api.current.call('perencana', '/api/move-plan', { method: 'POST', body });
    const first = (await propose()).json();
    expect(first.planId).toBe(body.eventId);
    expect((await propose()).json()).toEqual(first);
    const { plan } = await read('perencana', '/api/move-plan');
    expect(plan).toMatchObject({ id: body.eventId, drawnBy: 'perencana', asOf: '2017-11-23' });
  });
});

describe('an answer', () => {
  it('of the other side says at its field what is wrong', async () => {
    const said = { kind: 'decline', reason: 'has_enough', note: null };
    const refused = await answer('operator-3205', ids[0]!, said);
    expect(refused.statusCode).toBe(400);
    expect(refused.json().fields).toEqual([
      { field: 'answer.reason', problem: 'alasan ini milik pihak lain' },
    ]);
  });

  it('is kept with who and when', async () => {
    const accepted = await answer('operator-3205', ids[0]!, { kind: 'accept' });
    expect(accepted.json()).toEqual({ id: ids[0], state: 'proposed' });
    expect(await read('operator-3215', `/api/moves/${ids[0]}`)).toMatchObject({
      giverHasAccepted: true,
      receiverHasAccepted: false,
      steps: [{ step: 'giver_accepted', by: 'operator-3205', at: '2017-11-23T02:00:00.000Z' }],
    });
  });

  it('is not a province’s to give', async () => {
    const refused = await answer('provinsi-32', ids[1]!, { kind: 'accept' });
    expect(refused.statusCode).toBe(403);
  });
});

describe('the warnings', () => {
  it('say who runs out when, how early it had to know, and what comes to it', async () => {
    const { offices } = await read('perencana', '/api/warnings');
    const days = offices.map(({ runsOutOn }: { runsOutOn: string }) => runsOutOn);
    expect(days).toEqual([...days].sort());
    for (const office of offices) {
      expect(office.warnOn <= '2017-11-23').toBe(true);
      expect(office.travelDays).toBeGreaterThan(0);
    }
    const here = offices.find(({ id }: { id: string }) => id === karawang);
    expect(here.moves).toHaveLength(3);
  });
});
