/** Serial numbers in SQL against the pure core, move by move; and what the database refuses whoever asks. */
import fc from 'fast-check';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import type { Posting } from '#core/ledger/posting.ts';
import { reversalPosting } from '#core/ledger/reversal-posting.ts';
import {
  countSerials,
  type HeldRange,
  joinRanges,
  moveRanges,
  type SerialMove,
  type SerialRange,
} from '#core/ledger/serial-range.ts';
import { historyOffices, openingPosting } from '../../tests/support/ledger-history.ts';
import { rolledBack, testDatabase } from '../../tests/support/test-database.ts';
import type { Tx } from './db.ts';
import { postDocuments } from './ledger-store.ts';
import { saveOffices } from './place-store.ts';
import { bringSerials, moveSerials, readSaidSerials, reverseSerials } from './serial-store.ts';
import { withTransaction } from './with-transaction.ts';

const database = testDatabase();
const occurredAt = '2017-11-20T08:00:00.000Z';
const recordedAt = '2017-11-23T00:00:00.000Z';
const shelf = 'on_hand:3204';

interface Step {
  readonly ranges: readonly SerialRange[];
  readonly way: readonly [from: string, to: string];
  readonly lot: string;
  /** Blanks of the document, more or less than its serial numbers. */
  readonly more: number;
  /** Instead of all that: undoes an earlier document. */
  readonly undoes: number | null;
  readonly all: boolean;
}

const step: fc.Arbitrary<Step> = fc.record({
  ranges: fc.array(
    fc
      .tuple(fc.constantFrom('A', 'B'), fc.integer({ min: 1, max: 30 }), fc.nat(8))
      .map(([prefix, first, more]) => ({ prefix, first, last: first + more })),
    { minLength: 1, maxLength: 3 },
  ),
  way: fc.constantFrom<Step['way']>(
    ['maker', 'reserve'],
    ['maker', 'reserve'],
    ['reserve', shelf],
    [shelf, 'reserve'],
    [shelf, 'missing'],
    ['reserve', 'allocated:1'],
    ['allocated:1', 'in_transit:1'],
    ['in_transit:1', shelf],
  ),
  lot: fc.constantFrom('L1', 'L2'),
  more: fc.constantFrom(0, 0, 0, -1, 3),
  undoes: fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.nat() }),
  all: fc.oneof({ weight: 6, arbitrary: fc.constant(false) }, fc.constant(true)),
});

interface Kept {
  readonly seq: number;
  readonly posting: Posting;
  readonly move: SerialMove | null;
  /** Without naming numbers: all that the account had. */
  readonly isAll: boolean;
}

describe('move_serials', () => {
  it('moves as the core does, whatever is asked', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 25 }), (steps) =>
        rolledBack(database.current, async (tx) => {
          await prepare(tx);
          let held: readonly HeldRange[] = [];
          const kept: Kept[] = [];
          for (const [at, one] of steps.entries()) {
            const before = held;
            held =
              one.undoes === null || kept.length === 0
                ? await takeStep(tx, held, one, kept)
                : await undo(tx, held, kept[one.undoes % kept.length]!, `undo ${at}`);
            if (held !== before) expect(await heldIn(tx)).toEqual(held);
          }
          expect(await heldIn(tx)).toEqual(held);
          await expectQuestions(tx, kept);
        }),
      ),
      { numRuns: 60 },
    );
  });

  it('moves for documents of its own transaction only, and only their way', async () => {
    const posting = document('maker', 'reserve', 5, 'of its own');
    const seq = await withTransaction(database.current, async (tx) => {
      await prepare(tx);
      const [answer] = await postDocuments(tx, [posting], recordedAt);
      if (answer?.outcome !== 'posted') throw new Error(answer?.outcome);
      const ranges = [{ prefix: 'Z', first: 1, last: 5 }];
      expect(await bringSerials(tx, { seq: answer.seq, ranges, to: 'reserve', lot: 'L1' })).toBe(
        null,
      );
      return answer.seq;
    });
    const move = { seq, ranges: 'all', from: 'reserve', to: shelf } as const;
    for (const late of [move, { ...move, from: 'maker', to: 'reserve' }]) {
      await expect(
        withTransaction(database.current, (tx) => moveSerials(tx, late)),
      ).rejects.toThrow(`document ${seq} of this transaction moves nothing`);
    }
  });

  it.each([
    "UPDATE serial_range SET account = 'reserve'",
    'DELETE FROM serial_range',
    "INSERT INTO serial_move VALUES (1, 9, 'A', 1, 2, 'maker', 'reserve')",
    'UPDATE serial_move SET last = 5',
    'DELETE FROM serial_question',
    'UPDATE serial_question SET blanks = 5',
  ])('nobody else writes: %s', async (deed) => {
    await expect(sql.raw(deed).execute(database.current.db)).rejects.toThrow(/permission denied/);
  });

  it('the way they came is append-only even for the owner', async () => {
    await expect(
      database.current.asOwner((db) => sql.raw('UPDATE serial_move SET last = 5').execute(db)),
    ).rejects.toThrow('append-only');
  });
});

describe('serial numbers as people say them', () => {
  it.each([
    [{ ranges: [{ from: 'a17-1', to: 'A17-20' }], boxes: [] }, ['1-20']],
    [{ ranges: [], boxes: [' dus-1 '] }, ['1-10']],
    [{ ranges: [{ from: 'A17-11', to: 'A17-20' }], boxes: ['DUS-1'] }, ['1-20']],
    [{ ranges: [{ from: 'A17-2', to: 'A17-1' }], boxes: [] }, 'serial_unreadable A17-2..A17-1'],
    [{ ranges: [], boxes: ['DUS-1', 'DUS-9'] }, 'box_unknown DUS-9'],
    [{ ranges: [], boxes: [] }, []],
  ])('%j', async (said, expected) => {
    await rolledBack(database.current, async (tx) => {
      await prepare(tx);
      const box = { label: 'DUS-1', lot: 'L1', prefix: 'A17', first: 1, last: 10 };
      await tx
        .insertInto('box')
        .values({ ...box, outer_label: null })
        .execute();
      const read = await readSaidSerials(tx, said);
      const answer =
        read.outcome === 'read'
          ? read.ranges.map(({ first, last }) => `${first}-${last}`)
          : `${read.code} ${read.said}`;
      expect(answer).toEqual(expected);
    });
  });
});

async function takeStep(
  tx: Tx,
  held: readonly HeldRange[],
  { ranges, way: [from, to], lot, more, all }: Step,
  kept: Kept[],
): Promise<readonly HeldRange[]> {
  const isAll = all && from.startsWith('in_transit');
  const moving = isAll ? held.filter(({ account }) => account === from) : ranges;
  const blanks = Math.max(1, countSerials(joinRanges(moving)) + more);
  const posting = document(from, to, blanks, `document ${kept.length}`);
  const [answer] = await postDocuments(tx, [posting], recordedAt);
  if (answer?.outcome !== 'posted') return held;
  const { seq } = answer;
  const refusal =
    from === 'maker'
      ? await bringSerials(tx, { seq, ranges, to, lot })
      : await moveSerials(tx, { seq, ranges: isAll ? 'all' : ranges, from, to });
  const move = { ranges: moving, from, to, lot };
  const expected = moveRanges(held, move);
  if ('code' in expected) {
    expect(refusal).toEqual(expected);
    kept.push({ seq, posting, move: null, isAll });
    return held;
  }
  expect(refusal).toBeNull();
  kept.push({ seq, posting, move, isAll });
  return expected;
}

async function undo(
  tx: Tx,
  held: readonly HeldRange[],
  { seq, posting, move }: Kept,
  eventId: string,
): Promise<readonly HeldRange[]> {
  const reversal = reversalPosting({ ...posting, seq }, { ...posting, eventId });
  const [answer] = await postDocuments(tx, [reversal], recordedAt);
  if (answer?.outcome !== 'posted') return held;
  const refusal = await reverseSerials(tx, answer.seq);
  if (!move) {
    expect(refusal).toBeNull();
    return held;
  }
  const expected = moveRanges(held, { ranges: move.ranges, from: move.to, to: move.from });
  expect(refusal).toEqual('code' in expected ? expected : null);
  return 'code' in expected ? held : expected;
}

/** A question stands exactly where serial numbers were named, but not as many as blanks. */
async function expectQuestions(tx: Tx, kept: readonly Kept[]): Promise<void> {
  const rows = await tx.selectFrom('serial_question').selectAll().orderBy('seq').execute();
  const expected = kept.flatMap(({ seq, posting, move, isAll }) => {
    const serials = move ? countSerials(joinRanges(move.ranges)) : 0;
    const blanks = posting.entries[1]!.amount;
    const isAsked = isAll ? serials > blanks : serials !== blanks;
    return serials === 0 || !isAsked ? [] : [{ seq, blanks, serials, state: 'open' }];
  });
  expect(rows).toMatchObject(expected);
  expect(rows).toHaveLength(expected.length);
}

async function heldIn(tx: Tx): Promise<HeldRange[]> {
  return tx.selectFrom('serial_range').selectAll().orderBy('prefix').orderBy('first').execute();
}

function document(from: string, to: string, blanks: number, eventId: string): Posting {
  const kinds: Record<string, Posting['kind']> = {
    maker: 'delivery',
    'allocated:1': 'handover',
    'in_transit:1': 'receipt',
  };
  return {
    eventId,
    kind: to === 'allocated:1' ? 'allocation' : (kinds[from] ?? 'adjustment'),
    occurredAt,
    actor: 'gudang',
    reference: 'SJ-1',
    entries: [
      { account: from, amount: -blanks },
      { account: to, amount: blanks },
    ],
    opens: (['allocated', 'in_transit'] as const).map((kind) => ({
      code: `${kind}:1`,
      kind,
      officeId: '3204',
    })),
  };
}

async function prepare(tx: Tx): Promise<void> {
  await saveOffices(
    tx,
    historyOffices.map((id) => ({
      id,
      kind: 'kabupaten',
      seat: 'Garut',
      provinceCode: '32',
      provinceName: 'Jawa Barat',
      latitude: -7.2,
      longitude: 107.9,
      residents: 2_588_839,
      timeZone: 'Asia/Jakarta',
      leadTimeDays: 5,
    })),
  );
  await postDocuments(tx, [openingPosting], recordedAt);
  const lot = { maker: 'Perum', contract: 'K-1', unit_price_rupiah: 10_000, budget_year: 2017 };
  await tx
    .insertInto('lot')
    .values(['L1', 'L2'].map((number) => ({ number, ...lot })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
