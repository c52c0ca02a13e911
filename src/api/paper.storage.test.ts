/** Official papers as they leave the system: every figure recomputed from the entries, scopes, codes. */
import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkPaperCode, fieldsAreAsSigned, type PaperKey } from '#contract/check-paper-code.ts';
import type { Actor } from '#core/access/role.ts';
import { country } from '#core/access/role.ts';
import { handoverMinutes } from '#documents/papers/handover-minutes.ts';
import { handOver } from '#operations/custody/hand-over.ts';
import { markReady } from '#operations/custody/mark-ready.ts';
import { nameCollector } from '#operations/custody/name-collector.ts';
import { receiveShipment } from '#operations/custody/receive-shipment.ts';
import { decideProposal } from '#operations/proposal/decide-proposal.ts';
import { countryLoader } from '#operations/round/allocation-world.ts';
import { submitRound } from '#operations/round/submit-round.ts';
import { loadPaperKeys, savePaperKey } from '#storage/paper-key-store.ts';
import { loadAllocationLetterPaper } from '#storage/views/allocation-letter-paper.ts';
import { loadDestructionPaper } from '#storage/views/destruction-paper.ts';
import { loadHandoverPaper } from '#storage/views/handover-paper.ts';
import { loadReceiptPaper } from '#storage/views/receipt-paper.ts';
import { wholeCountry } from '#storage/views/scope.ts';
import { loadStockCardPaper } from '#storage/views/stock-card-paper.ts';
import { loadUsageStatementPaper } from '#storage/views/usage-statement-paper.ts';
import { readPdf, withoutSpace } from '../../tests/support/read-pdf.ts';
import { garut, karawang, testApi } from '../../tests/support/test-api.ts';

const api = testApi();
const month = '2017-11';
const today = '2017-11-23';

interface RawEntry {
  readonly seq: number;
  readonly kind: string;
  readonly reference: string;
  readonly account: string;
  readonly amount: number;
  /** By the clock of Jakarta, where Garut is. */
  readonly day: string;
}

let ledger: RawEntry[];

beforeAll(async () => {
  ledger = await rawLedger();
});

async function rawLedger(): Promise<RawEntry[]> {
  const rows = await api.current.database.db
    .selectFrom('entry')
    .innerJoin('document', 'document.seq', 'entry.seq')
    .select(['entry.seq', 'entry.account', 'entry.amount'])
    .select(['document.kind', 'document.reference', 'document.occurred_at'])
    .orderBy('entry.seq')
    .execute();
  return rows.map(({ occurred_at, ...row }) => ({
    ...row,
    day: new Date(Date.parse(occurred_at) + 7 * 3_600_000).toISOString().slice(0, 10),
  }));
}

/** The sum of what a set of entries moved in accounts that begin so. */
function moved(entries: readonly RawEntry[], account: string): number {
  return entries
    .filter((entry) => entry.account.startsWith(account))
    .reduce((sum, { amount }) => sum + amount, 0);
}

describe('the stock card', () => {
  it('is the ledger of the office, day by day', async () => {
    const card = await loadStockCardPaper(api.current.database.db, wholeCountry, {
      officeId: garut,
      month,
      today,
    });
    expect(card!.opening).toBe(
      moved(
        ledger.filter(({ day }) => day < `${month}-01`),
        `on_hand:${garut}`,
      ),
    );
    expect(card!.days.length).toBeGreaterThan(10);
    for (const line of card!.days) {
      const ofDay = ledger.filter(({ day }) => day === line.day);
      const used = ofDay.filter(({ kind }) => kind === 'usage');
      // With its sub-points; what moves between them stays in the office.
      const own = ofDay
        .filter(({ account }) => account.startsWith(`on_hand:${garut}`))
        .filter(({ kind }) => kind !== 'sub_issue');
      expect(line, line.day).toEqual({
        day: line.day,
        opening: moved(
          ledger.filter(({ day }) => day < line.day),
          `on_hand:${garut}`,
        ),
        received: own.reduce((sum, { amount }) => sum + Math.max(amount, 0), 0),
        printed: moved(used, `printed:${garut}`),
        spoiled: moved(used, `spoiled:${garut}`),
        other: own
          .filter(({ kind }) => kind !== 'usage')
          .reduce((sum, { amount }) => sum + Math.max(-amount, 0), 0),
        closing: moved(
          ledger.filter(({ day }) => day <= line.day),
          `on_hand:${garut}`,
        ),
        documents: [...new Set(own.map(({ seq }) => seq))],
      });
    }
  });

  it('says what the statement of use says', async () => {
    const of = { officeId: garut, month, today };
    const { db } = api.current.database;
    const card = await loadStockCardPaper(db, wholeCountry, of);
    const use = await loadUsageStatementPaper(db, wholeCountry, of);
    for (const line of card!.days) {
      const { printed, spoiled, closing } = line;
      const same = use!.days.find(({ day }) => day === line.day);
      expect(same).toMatchObject({ printed, spoiled, book: closing });
    }
    const spoiled = use!.days.reduce((sum, day) => sum + day.spoiled, 0);
    expect(use!.spoiledBecause.reduce((sum, { blanks }) => sum + blanks, 0)).toBe(spoiled);
    expect(use!.days.some(({ counted }) => counted !== null)).toBe(true);
  });

  it('of a month to come is not there', async () => {
    const path = `/api/papers/stock_card/${garut}/2017-12.pdf`;
    expect((await api.current.call('auditor', path)).statusCode).toBe(404);
  });
});

describe('papers of documents', () => {
  it('a receipt: accepted, rejected and missing are what was sent', async () => {
    const seqs = [
      ...new Set(ledger.filter(({ kind }) => kind === 'receipt').map(({ seq }) => seq)),
    ];
    expect(seqs.length).toBeGreaterThan(0);
    for (const seq of seqs) {
      const entries = ledger.filter((entry) => entry.seq === seq);
      const paper = await loadReceiptPaper(api.current.database.db, wholeCountry, seq);
      const rejected = paper!.rejected.reduce((sum, { blanks }) => sum + blanks, 0);
      expect(paper!.accepted).toBe(moved(entries, 'on_hand:'));
      expect(rejected).toBe(moved(entries, 'rejected:'));
      expect(paper!.missing).toBe(moved(entries, 'dispute:'));
      expect(paper!.accepted + rejected + paper!.missing).toBe(-moved(entries, 'in_transit:'));
    }
  });

  it('a destruction: its causes are what was burnt', async () => {
    const burnt = ledger.filter(({ kind }) => kind === 'destruction');
    for (const seq of new Set(burnt.map((entry) => entry.seq))) {
      const paper = await loadDestructionPaper(api.current.database.db, wholeCountry, seq);
      const sum = paper!.causes.reduce((total, { blanks }) => total + blanks, 0);
      expect(sum).toBe(
        moved(
          ledger.filter((entry) => entry.seq === seq),
          'destroyed:',
        ),
      );
    }
    expect(burnt.length).toBeGreaterThan(0);
  });

  it('of another kind is not there', async () => {
    const { seq } = ledger.find(({ kind }) => kind === 'receipt')!;
    const answer = await api.current.call('auditor', `/api/papers/handover/${seq}.pdf`);
    expect(answer.statusCode).toBe(404);
  });
});

describe('who may read a paper', () => {
  it('an office its own; a foreign one is a missing one, byte for byte', async () => {
    const handoverOf = (office: string) => {
      const into = ledger.filter(({ kind, amount }) => kind === 'handover' && amount > 0);
      const receipts = ledger.filter(({ account }) => account === `on_hand:${office}`);
      const shipments = receipts
        .filter(({ kind }) => kind === 'receipt')
        .map(({ seq }) => ledger.find((entry) => entry.seq === seq)!.account);
      return into.find(({ account }) => shipments.includes(account))!.seq;
    };
    const read = async (seq: number) => {
      const answer = await api.current.call('operator-3205', `/api/papers/handover/${seq}.pdf`);
      const body = answer.body.replace(/"requestId":"[^"]*"/, '');
      return { status: answer.statusCode, body };
    };
    expect((await read(handoverOf(garut))).status).toBe(200);
    const foreign = await read(handoverOf(karawang));
    expect(foreign).toEqual(await read(9_999_999));
    expect(foreign.status).toBe(404);
    const card = `/api/papers/stock_card/${karawang}/${month}.pdf`;
    expect((await api.current.call('operator-3205', card)).statusCode).toBe(404);
    expect((await api.current.call('nobody', card)).statusCode).toBe(401);
  });
});

describe('from the approved round to the receipt', () => {
  const person = (login: string, role: Actor['role'], place = {}): Actor => ({
    login,
    role,
    name: login,
    ...country,
    ...place,
  });
  const now = () => api.current.clocks.world;
  let allocationIds: string[];
  let bastNumber: string;
  let seqs: number[];
  let receiptSeq: number;

  beforeAll(async () => {
    const { database } = api.current;
    const submitted = await submitRound(
      database,
      countryLoader(),
      person('perencana', 'planner'),
      { eventId: randomUUID(), choice: {}, adjustments: [] },
      today,
      now(),
    );
    if (submitted.outcome === 'refused') throw new Error(submitted.code);
    const approval = { id: submitted.id, decision: 'approved', reason: null } as const;
    const decided = await decideProposal(
      database,
      person('penyetuju', 'approver'),
      { ...approval, contentHash: submitted.contentHash },
      now(),
    );
    expect(decided.outcome).toBe('decided');
    const granted = await database.db.selectFrom('allocation').select('id').orderBy('id').execute();
    allocationIds = granted.map(({ id }) => id).slice(0, 2);
    const keeper = person('gudang', 'warehouse_keeper');
    for (const allocationId of allocationIds) {
      const offer = { eventId: randomUUID(), allocationId, slot: null };
      expect((await markReady(database, keeper, offer, now())).outcome).toBe('done');
    }
    const collector = {
      kind: 'province',
      officeId: null,
      name: 'Asep',
      letterNumber: '094/7',
    } as const;
    const named = await nameCollector(
      database,
      person('perencana', 'planner'),
      { eventId: randomUUID(), allocationIds, collector },
      now(),
    );
    if (named.outcome === 'refused') throw new Error(named.code);
    const { collectionCode } = named;
    const serials = { ranges: [], boxes: [] };
    const items = allocationIds.map((allocationId) => ({ allocationId, serials }));
    const trip = { eventId: randomUUID(), items, collectionCode };
    const handed = await handOver(database, keeper, trip, now());
    if (handed.outcome === 'refused') throw new Error(handed.code);
    ({ bastNumber } = handed);
    seqs = handed.shipments.map(({ seq }) => seq);
    const [first] = handed.shipments;
    const received = await receiveShipment(
      database,
      person('operator', 'office_operator', { officeId: first!.officeId }),
      {
        eventId: randomUUID(),
        shipmentId: first!.id,
        accepted: first!.quantity - 5,
        rejected: [{ reason: 'wet', blanks: 3 }],
        missing: 2,
        explanation: null,
      },
      now(),
    );
    if (received.outcome === 'refused') throw new Error(received.code);
    receiptSeq = received.seq;
    ledger = await rawLedger();
  });

  it('the letter grants what the ledger promised', async () => {
    for (const id of allocationIds) {
      const letter = await loadAllocationLetterPaper(api.current.database.db, wholeCountry, id);
      expect(letter!.number).toBe(id);
      expect(letter!.granted).toBe(
        moved(
          ledger.filter(({ kind }) => kind === 'allocation'),
          `allocated:${id}`,
        ),
      );
      const last = letter!.reasons.at(-1)!;
      expect('leaves' in last ? last.leaves : last.blanks).toBe(letter!.granted);
      expect(letter!.columns.filter(({ isOwn }) => isOwn)).toHaveLength(1);
    }
  });

  it('the hand-over lists each grant of the trip, under one number, whichever document is named', async () => {
    for (const seq of seqs) {
      const paper = await loadHandoverPaper(api.current.database.db, wholeCountry, seq);
      expect(paper!.number).toBe(bastNumber);
      expect(paper!.seq).toBe(Math.min(...seqs));
      expect(paper!.lines.map(({ letterNumber }) => letterNumber)).toEqual(allocationIds);
      expect(paper!.lines.map(({ blanks }) => blanks)).toEqual(
        seqs.map((each) =>
          moved(
            ledger.filter((entry) => entry.seq === each),
            'in_transit:',
          ),
        ),
      );
      expect(paper!.collector.of).toMatch(/^Provinsi /);
    }
  });

  it('the receipt says why blanks were refused', async () => {
    const paper = await loadReceiptPaper(api.current.database.db, wholeCountry, receiptSeq);
    expect(paper).toMatchObject({ rejected: [{ reason: 'wet', blanks: 3 }], missing: 2 });
    expect(paper!.handover).toMatchObject({ number: bastNumber, collector: 'Asep' });
  });

  it('the PDF that is sent is genuine by the published keys, and says what the ledger says', async () => {
    const answer = await api.current.call('auditor', `/api/papers/handover/${seqs[0]}.pdf`);
    expect(answer.headers['content-type']).toBe('application/pdf');
    expect(answer.headers['content-disposition']).toBe(
      `inline; filename="${bastNumber.replaceAll('/', '-')}.pdf"`,
    );
    const { keys } = (await api.current.call('nobody', '/api/paper-keys')).json<{
      keys: PaperKey[];
    }>();
    const { code, text } = await readPdf(answer.rawPayload);
    const checked = await checkPaperCode(code ?? '', keys);
    if (checked.outcome !== 'genuine') throw new Error(checked.outcome);
    const record = await loadHandoverPaper(api.current.database.db, wholeCountry, seqs[0]!);
    const { view, blanks } = handoverMinutes(record!);
    expect(checked.facts).toMatchObject({ kind: 'handover', number: bastNumber, blanks });
    expect(await fieldsAreAsSigned(checked.facts, view)).toBe(true);
    const onTheRoad = seqs.reduce(
      (sum, seq) =>
        sum +
        moved(
          ledger.filter((entry) => entry.seq === seq),
          'in_transit:',
        ),
      0,
    );
    expect(blanks).toBe(onTheRoad);
    expect(text).toContain(withoutSpace(`${onTheRoad.toLocaleString('id-ID')} keping`));
  }, 60_000);

  it('the letter is sent too', async () => {
    const path = `/api/papers/allocation_letter/${allocationIds[0]}.pdf`;
    const answer = await api.current.call('perencana', path);
    expect(answer.statusCode).toBe(200);
    expect(answer.rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
  }, 60_000);
});

describe('old keys', () => {
  it('stay known when another one signs, the newest first', async () => {
    const { db } = api.current.database;
    const before = await loadPaperKeys(db);
    const next = { id: 'feedbeef', publicKey: Buffer.alloc(32, 5).toString('base64') };
    await savePaperKey(db, { ...next, since: '2030-01-01T00:00:00.000Z' });
    await savePaperKey(db, { ...next, since: '2031-01-01T00:00:00.000Z' });
    expect(await loadPaperKeys(db)).toEqual([
      { ...next, since: '2030-01-01T00:00:00.000Z' },
      ...before,
    ]);
    await expect(db.deleteFrom('paper_key').execute()).rejects.toThrow();
  });
});
