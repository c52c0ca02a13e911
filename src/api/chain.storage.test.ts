/** The line from today's round to the counted receipt through the doors, and what each of the others sees of it. */
import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { AllocationLine, Allocations } from '#contract/collection-schema.ts';
import { type Caller, garut, karawang, testApi } from '../../tests/support/test-api.ts';

const api = testApi();

async function read(as: Caller, path: string) {
  return api.current.call(as, path);
}

async function send(as: Caller, path: string, body: object) {
  const answer = await api.current.call(as, path, { method: 'POST', body });
  return { status: answer.statusCode, ...answer.json() };
}

async function proposeRound() {
  return send('perencana', '/api/rounds', { eventId: randomUUID() });
}

/** Today's round approved; once for the whole file. */
let approved: { roundId: string } | null = null;
async function approvedRound() {
  if (approved) return approved;
  const { roundId, contentHash } = await proposeRound();
  const decision = { decision: 'approved', contentHash };
  const answer = await send('penyetuju', `/api/proposals/${roundId}/decision`, decision);
  expect(answer).toMatchObject({ status: 200, outcome: 'decided', state: 'approved' });
  approved = { roundId };
  return approved;
}

async function allocationOf(office: string, as: Caller = 'perencana'): Promise<AllocationLine> {
  await approvedRound();
  const { items }: Allocations = (await read(as, `/api/allocations?office=${office}`)).json();
  return items[0]!;
}

describe('a round', () => {
  it('is proposed, read as it will be carried out, and decided by another person', async () => {
    const { status, outcome, roundId, contentHash } = await proposeRound();
    expect([status, outcome]).toEqual([200, 'proposed']);
    const round = (await read('penyetuju', `/api/rounds/${roundId}`)).json();
    expect(round).toMatchObject({ state: 'open', contentHash, mayDecide: true });
    expect(round.offices).toHaveLength(5);
    const karawangs = round.offices.find(
      (line: { officeId: string }) => line.officeId === karawang,
    );
    expect(karawangs).toMatchObject({ asked: 100_000, granted: 20_000, binding: 'print_capacity' });

    const proposal = (await read('penyetuju', `/api/proposals/${roundId}`)).json();
    expect(proposal).toMatchObject({ kind: 'round', contentHash, mayDecide: true });
    expect(proposal.content.granted).toBe(round.granted);
    const list = (await read('penyetuju', '/api/proposals?state=open&kind=round')).json();
    expect(list.items[0].id).toBe(roundId);
    expect(list.waitingForReader).toBeGreaterThan(0);

    const early = await read('operator-3215', `/api/rounds/${roundId}/offices/${karawang}`);
    expect(early.statusCode, 'no office sees what is not approved').toBe(404);
    const withdrawal = `/api/proposals/${roundId}/withdrawal`;
    expect(await send('perencana', withdrawal, {})).toMatchObject({ state: 'withdrawn' });
    const after = (await read('auditor', `/api/rounds?state=withdrawn`)).json();
    expect(after.items[0]).toMatchObject({ id: roundId, decidedBy: 'perencana' });
  });

  it('names the adjustment that cannot be carried out', async () => {
    const adjustments = [
      { officeId: karawang, granted: 15_000, reason: 'stock_in_question', note: 'Hitung dulu.' },
      { officeId: garut, granted: 900_000, reason: 'served_by_neighbour' },
    ];
    const answer = await send('perencana', '/api/rounds', { eventId: randomUUID(), adjustments });
    expect(answer).toMatchObject({ status: 422, code: 'adjustment_not_down' });
    expect(answer.fields).toEqual([expect.objectContaining({ field: 'adjustments.1.granted' })]);
  });

  it.each([
    ['NUL', 'Hitung\u0000 dulu.'],
    ['half a character', 'Hitung\ud800 dulu.'],
  ])(
    'with a text that cannot be kept is refused, and that is no fault: %s',
    async (_what, note) => {
      const adjustment = { officeId: karawang, granted: 1, reason: 'stock_in_question', note };
      const offer = { eventId: randomUUID(), adjustments: [adjustment] };
      expect(await send('perencana', '/api/rounds', offer)).toMatchObject({
        status: 400,
        code: 'bad_input',
      });
    },
  );

  it('is returned only with a reason, and never approved as something else', async () => {
    const { roundId, contentHash } = await proposeRound();
    const path = `/api/proposals/${roundId}/decision`;
    expect(await send('penyetuju', path, { decision: 'returned', contentHash })).toMatchObject({
      code: 'bad_input',
      fields: [{ field: 'reason' }],
    });
    const other = { decision: 'approved', contentHash: 'ab'.repeat(32) };
    expect(await send('penyetuju', path, other)).toMatchObject({
      status: 409,
      code: 'changed_since_shown',
    });
    const returned = { decision: 'returned', contentHash, reason: 'Cadangan bencana dulu.' };
    expect(await send('penyetuju', path, returned)).toMatchObject({ state: 'returned' });
    expect(await send('penyetuju', path, returned)).toMatchObject({ outcome: 'already_decided' });
  });

  it('shows an office its own line with every step, and no other', async () => {
    const { roundId } = await approvedRound();
    const own = await read('operator-3215', `/api/rounds/${roundId}/offices/${karawang}`);
    expect(own.json()).toMatchObject({ state: 'approved', granted: 20_000 });
    expect(own.json().allocation.reasons[0]).toEqual({ code: 'asked', blanks: 100_000 });
    const [foreign, missing] = await Promise.all([
      read('operator-3215', `/api/rounds/${roundId}/offices/${garut}`),
      read('operator-3215', `/api/rounds/${roundId}/offices/9999`),
    ]);
    expect([foreign.statusCode, missing.statusCode]).toEqual([404, 404]);
  });
});

describe('from the approved grant to the shelf', () => {
  it('counter, collector, hand-over, receipt and difference answer through their doors', async () => {
    const { id } = await allocationOf(karawang);
    const counter = (await read('gudang', '/api/collections')).json();
    expect(counter.toPack.map((line: AllocationLine) => line.id)).toContain(id);
    const ready = await send('gudang', `/api/allocations/${id}/ready`, { eventId: randomUUID() });
    expect(ready).toMatchObject({ outcome: 'done', slot: { day: '2017-11-24', hour: 8 } });
    const slots = (await read('operator-3215', '/api/slots')).json();
    expect(slots.days).toHaveLength(10);
    expect(slots.days[1].hours[0]).toEqual({ hour: 8, capacity: 8, taken: 1 });

    const naming = {
      eventId: randomUUID(),
      allocationIds: [id],
      kind: 'office',
      name: 'Asep Hidayat',
    };
    const named = await send('operator-3215', '/api/collectors', naming);
    expect(await send('operator-3215', '/api/collectors', naming)).toMatchObject({
      outcome: 'already_done',
      collectionCode: named.collectionCode,
    });
    const { collectionCode } = named;
    const seenBy = async (as: Caller) => (await allocationOf(karawang, as)).collectionCode;
    expect(await seenBy('operator-3215')).toBe(collectionCode);
    expect([await seenBy('gudang'), await seenBy('auditor')]).toEqual([null, null]);

    const items = [{ allocationId: id }];
    const trip = { eventId: randomUUID(), collectionCode, items };
    const handed = await send('gudang', '/api/handovers', trip);
    expect(handed).toMatchObject({ outcome: 'posted', shipments: [{ shipmentId: id }] });
    expect(await send('gudang', '/api/handovers', trip)).toMatchObject({
      outcome: 'already_posted',
      bastNumber: handed.bastNumber,
    });
    const onTheRoad = (await read('gudang', '/api/shipments')).json();
    expect(onTheRoad.items[0]).toMatchObject({ id, sent: 20_000, isOverdue: false });

    const path = `/api/shipments/${id}/receipt`;
    const short = { eventId: randomUUID(), accepted: 19_970, missing: 20 };
    expect(await send('operator-3215', path, short)).toMatchObject({
      status: 422,
      code: 'receipt_does_not_add_up',
      fields: [{ field: 'accepted', problem: expect.stringContaining('19.990') }],
    });
    const rejected = [{ reason: 'wet', blanks: 10 }];
    const counted = { ...short, eventId: randomUUID(), rejected };
    const received = await send('operator-3215', path, counted);
    expect(received).toMatchObject({ outcome: 'posted', caseId: id });
    expect(await send('operator-3215', path, counted)).toMatchObject({
      outcome: 'already_posted',
      seq: received.seq,
    });
    expect((await read('auditor', `/api/shipments/${id}`)).json()).toMatchObject({
      state: 'received',
      receipt: { accepted: 19_970, rejected: 10, missing: 20, caseId: id },
    });

    const open = (await read('gudang', '/api/cases?state=open')).json();
    expect(open.items).toEqual([
      expect.objectContaining({ id, mustAct: 'centre', missing: 20, rejected }),
    ]);
    const answer = { eventId: randomUUID(), text: 'Dus ke-7 ternyata tertinggal.' };
    expect(await send('gudang', `/api/cases/${id}/answer`, answer)).toMatchObject({
      mustAct: 'office',
    });
    const end = { eventId: randomUUID(), foundInStore: 20, explanation: 'Ditemukan di gudang.' };
    const settled = await send('gudang', `/api/cases/${id}/settlement`, end);
    expect(settled).toMatchObject({ outcome: 'proposed', proposalId: end.eventId });
    expect((await read('operator-3215', `/api/cases/${id}`)).json()).toMatchObject({
      state: 'settlement_proposed',
      said: [{ side: 'centre', by: 'gudang' }],
      mayAnswer: true,
      maySettle: false,
    });
    const { contentHash } = (await read('penyetuju', `/api/proposals/${end.eventId}`)).json();
    const decided = await send('penyetuju', `/api/proposals/${end.eventId}/decision`, {
      decision: 'approved',
      contentHash,
    });
    expect(decided.seqs).toHaveLength(1);
    expect((await read('gudang', `/api/cases/${id}`)).json()).toMatchObject({
      state: 'settled',
      mustAct: null,
    });
    expect((await read('gudang', '/api/cases?state=settled')).json().items).toHaveLength(1);
  });
});

describe("what is another's", () => {
  it('answers as what does not exist', async () => {
    const { id } = await allocationOf(karawang);
    const nobodys = 'P2017-999-3215';
    const eventId = randomUUID();
    const slot = { eventId, day: '2017-11-27', hour: 9 };
    const naming = { eventId, kind: 'office', name: 'Asep Hidayat' };
    const receipt = { eventId, accepted: 20_000, missing: 0 };
    const end = { eventId, foundInStore: 20, explanation: 'x y z' };
    const calls: [string, (of: string) => string, ((of: string) => object) | null][] = [
      ['allocations', () => `/api/allocations?office=`, null],
      ['slot', (of) => `/api/allocations/${of}/slot`, () => slot],
      ['collector', () => '/api/collectors', (of) => ({ ...naming, allocationIds: [of] })],
      ['shipment', (of) => `/api/shipments/${of}`, null],
      ['receipt', (of) => `/api/shipments/${of}/receipt`, () => receipt],
      ['case', (of) => `/api/cases/${of}`, null],
      ['answer', (of) => `/api/cases/${of}/answer`, () => ({ eventId, text: 'x y z' })],
      ['settlement', (of) => `/api/cases/${of}/settlement`, () => end],
    ];
    for (const [what, path, body] of calls) {
      const answers = await Promise.all(
        [id, nobodys].map((of) => {
          const place = what === 'allocations' ? (of === id ? karawang : '9999') : '';
          return api.current.call(
            'operator-3205',
            `${path(of)}${place}`,
            body ? { method: 'POST', body: body(of) } : {},
          );
        }),
      );
      const bodies = answers.map((answer) => ({ ...answer.json(), requestId: '' }));
      expect(bodies[0], what).toEqual(bodies[1]);
      expect(answers[0]!.statusCode, what).toBe(404);
    }
  });

  it('is in none of the lists of another office', async () => {
    await allocationOf(karawang);
    for (const list of [
      'allocations',
      'shipments',
      'shipments?state=received',
      'cases',
      'proposals',
    ]) {
      const { items } = (await read('operator-3205', `/api/${list}`)).json();
      const foreign = items.filter(({ officeId }: { officeId: string }) => officeId !== garut);
      expect(foreign, list).toEqual([]);
    }
  });

  it('a round is not for an office, nor for the approver of a province', async () => {
    const { roundId } = await approvedRound();
    for (const caller of ['operator-3215', 'penyetuju-32'] as const) {
      expect((await read(caller, `/api/rounds/${roundId}`)).statusCode, caller).toBe(403);
      expect((await read(caller, `/api/proposals/${roundId}`)).statusCode, caller).toBe(404);
    }
  });
});
