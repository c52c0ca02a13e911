/**
 * Runs the stories of tests/chain: each row is one act of one person through the operations, with the answer and
 * where the blanks are afterwards. Every story begins with 800,000 in the reserve and 100,000 asked by 3215.
 */
import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { AdjustmentReason } from '#core/allocation/adjust-grant.ts';
import { assert } from '#core/assert.ts';
import { dayInJakarta } from '#core/day-in-jakarta.ts';
import { answerCase } from '#operations/custody/answer-case.ts';
import { handOver } from '#operations/custody/hand-over.ts';
import { markReady, moveSlot } from '#operations/custody/mark-ready.ts';
import { nameCollector } from '#operations/custody/name-collector.ts';
import { receiveShipment } from '#operations/custody/receive-shipment.ts';
import { settleCase } from '#operations/custody/settle-case.ts';
import { decideProposal } from '#operations/proposal/decide-proposal.ts';
import { countryLoader } from '#operations/round/allocation-world.ts';
import { expireAllocations } from '#operations/round/expire-allocations.ts';
import { submitRound } from '#operations/round/submit-round.ts';
import type { Database } from '#storage/db.ts';
import { postDocuments } from '#storage/ledger-store.ts';
import { withTransaction } from '#storage/with-transaction.ts';
import { seedSmallCountry, somebody } from './support/small-country.ts';
import { testDatabase } from './support/test-database.ts';

type Row = Readonly<Record<string, string>>;
type Answer = Readonly<Record<string, unknown>> & { readonly outcome: string };

/** What has to be remembered from one step to the next. */
interface Story {
  readonly database: Database;
  readonly rounds: { id: string; contentHash: string }[];
  settlement: { id: string; contentHash: string } | null;
  code: string;
}

const folder = new URL('./chain/', import.meta.url);
const shipmentOfKarawang = async (database: Database): Promise<string> => {
  const allocation = await database.db
    .selectFrom('allocation')
    .select('id')
    .where('office_id', '=', '3215')
    .orderBy('number', 'desc')
    .executeTakeFirst();
  return allocation?.id ?? 'P2017-000-3215';
};

for (const file of readdirSync(folder)) {
  const [title, ...stories] = readFileSync(new URL(file, folder), 'utf8').split(/^## /m);
  for (const text of stories) {
    describe(`${title!.split('\n')[0]!.replace('# ', '')}: ${text.split('\n')[0]}`, () => {
      const database = testDatabase();
      it('step by step', async () => {
        await seedSmallCountry(database.current, 800_000, { '3215': 100_000 });
        const story: Story = { database: database.current, rounds: [], settlement: null, code: '' };
        for (const row of rowsIn(text)) {
          const step = `${row.when} ${row.who} ${row.does}`;
          expect(await act(story, row), step).toBe(row.answer);
          expect(await whereBlanksAre(database.current), step).toEqual(expectedIn(row));
        }
      });
    });
  }
}

const acts: Readonly<Record<string, (story: Story, row: Row, now: Date) => Promise<string>>> = {
  "proposes today's round": async ({ database, rounds }, row, now) => {
    const [, granted, reason] = /^([\d,]+) because (\w+)$/.exec(row.what!) ?? [];
    const [, heldBack] = /holding back ([\d,]+)/.exec(row.what!) ?? [];
    const submitted = await submitRound(
      database,
      countryLoader(),
      somebody(row.who!),
      {
        eventId: randomUUID(),
        choice: heldBack === undefined ? {} : { reserveHeldBack: number(heldBack) },
        adjustments:
          granted === undefined
            ? []
            : [
                {
                  officeId: '3215',
                  granted: number(granted),
                  reason: reason as AdjustmentReason,
                  note: null,
                },
              ],
      },
      dayInJakarta(now),
      now,
    );
    if (submitted.outcome !== 'refused') rounds.push(submitted);
    return say(submitted);
  },
  'approves the round': (story, row, now) => decideRound(story, row, now, 'approved', -1),
  'approves the earlier': (story, row, now) => decideRound(story, row, now, 'approved', -2),
  'returns the round': (story, row, now) => decideRound(story, row, now, 'returned', -1),
  'takes the round back': (story, row, now) => decideRound(story, row, now, 'withdrawn', -1),
  'approves another text': async ({ database, rounds }, row, now) => {
    const offer = { id: rounds.at(-1)!.id, decision: 'approved' as const, reason: null };
    const contentHash = 'ab'.repeat(32);
    return say(await decideProposal(database, somebody(row.who!), { ...offer, contentHash }, now));
  },
  packs: async ({ database }, row, now) => {
    const allocationId = await shipmentOfKarawang(database);
    const offer = { eventId: randomUUID(), allocationId, slot: slotIn(row.what!) };
    return saySlot(await markReady(database, somebody(row.who!), offer, now));
  },
  'moves the slot': async ({ database }, row, now) => {
    const allocationId = await shipmentOfKarawang(database);
    const offer = { eventId: randomUUID(), allocationId, slot: slotIn(row.what!) };
    return saySlot(await moveSlot(database, somebody(row.who!), offer, now));
  },
  'names the collector': async (story, row, now) => {
    const offer = {
      eventId: randomUUID(),
      allocationIds: [await shipmentOfKarawang(story.database)],
      collector: { kind: 'office', officeId: null, name: 'Asep', letterNumber: null },
    } as const;
    const named = await nameCollector(story.database, somebody(row.who!), offer, now);
    if (named.outcome !== 'refused') story.code = named.collectionCode;
    return say(named);
  },
  'hands over': async ({ database, code }, row, now) => {
    const handed = await handOver(
      database,
      somebody(row.who!),
      {
        eventId: randomUUID(),
        items: [
          {
            allocationId: await shipmentOfKarawang(database),
            serials: { ranges: [], boxes: [] },
          },
        ],
        collectionCode: row.what === 'with the code' ? code : row.what!.replace('code ', ''),
      },
      now,
    );
    return handed.outcome === 'refused' ? say(handed) : `${handed.outcome}: ${handed.bastNumber}`;
  },
  'counts in': async ({ database }, row, now) => {
    const figures = figuresIn(row.what!);
    const received = await receiveShipment(
      database,
      somebody(row.who!),
      {
        eventId: randomUUID(),
        shipmentId: await shipmentOfKarawang(database),
        accepted: figures.accepted ?? 0,
        rejected: [],
        missing: figures.missing ?? 0,
        explanation: null,
      },
      now,
    );
    if (received.outcome === 'refused' && received.code === 'receipt_does_not_add_up') {
      return `refused: ${write(received.sum)} counted, ${write(received.sent)} sent`;
    }
    if (received.outcome === 'refused') return say(received);
    return `${received.outcome}${received.caseId === null ? '' : ', opens a case'}`;
  },
  'answers the case': async ({ database }, row, now) => {
    const caseId = await shipmentOfKarawang(database);
    const offer = { eventId: randomUUID(), caseId, text: row.what! };
    const answered = await answerCase(database, somebody(row.who!), offer, now);
    if (answered.outcome === 'refused') return say(answered);
    return `${answered.outcome}: ${answered.mustAct} must act until ${answered.deadline}`;
  },
  'settles the case': async (story, row, now) => {
    const figures = figuresIn(row.what!);
    const settled = await settleCase(
      story.database,
      somebody(row.who!),
      {
        eventId: randomUUID(),
        caseId: await shipmentOfKarawang(story.database),
        foundAtOffice: figures.found ?? 0,
        foundInStore: 0,
        writtenOff: figures['written off'] ?? 0,
        policeReport: figures.report === undefined ? null : `LP/${figures.report}`,
        explanation: 'Counted again.',
      },
      now,
    );
    if (settled.outcome === 'refused' && settled.code === 'settlement_does_not_add_up') {
      return `refused: ${settled.sum} explained, ${settled.missing} missing`;
    }
    if (settled.outcome !== 'refused') story.settlement = settled;
    return say(settled);
  },
  'approves the end': async ({ database, settlement }, row, now) => {
    const { id, contentHash } = settlement!;
    const offer = { id, contentHash, decision: 'approved' as const, reason: null };
    return say(await decideProposal(database, somebody(row.who!), offer, now));
  },
  'looks for expired': async ({ database }, _row, now) =>
    `${await expireAllocations(database, now)} expired`,
  'sends elsewhere': ({ database }, row, now) =>
    withTransaction(database, async (tx) => {
      const blanks = number(row.what!.split(' ')[0]!);
      const [outcome] = await postDocuments(
        tx,
        [
          {
            eventId: randomUUID(),
            kind: 'handover',
            occurredAt: now.toISOString(),
            actor: row.who!,
            reference: 'emergency',
            entries: [
              { account: 'reserve', amount: -blanks },
              { account: 'in_transit:elsewhere', amount: blanks },
            ],
            opens: [{ code: 'in_transit:elsewhere', kind: 'in_transit', officeId: '1271' }],
          },
        ],
        now.toISOString(),
      );
      return outcome!.outcome;
    }),
};

function act(story: Story, row: Row): Promise<string> {
  const doIt = acts[row.does!];
  assert(doIt !== undefined, `nothing is called ${row.does}`);
  return doIt(story, row, momentIn(row.when!));
}

async function decideRound(
  { database, rounds }: Story,
  row: Row,
  now: Date,
  decision: 'approved' | 'returned' | 'withdrawn',
  which: number,
): Promise<string> {
  const { id, contentHash } = rounds.at(which)!;
  const reason = decision === 'returned' ? 'Count first.' : null;
  const offer = { id, contentHash, decision, reason };
  return say(await decideProposal(database, somebody(row.who!), offer, now));
}

const columns = {
  reserve: 'reserve',
  promised: 'allocated',
  'on the road': 'in_transit',
  'at the office': 'on_hand',
  'in dispute': 'dispute',
  'written off': 'missing',
} as const;

async function whereBlanksAre(database: Database): Promise<Record<string, number>> {
  const rows = await database.db
    .selectFrom('account')
    .select(['kind', (is) => is.fn.sum<number>('balance').as('balance')])
    .groupBy('kind')
    .execute();
  const balances = new Map(rows.map(({ kind, balance }) => [kind as string, Number(balance)]));
  const all = [...balances.values()].reduce((sum, balance) => sum + balance, 0);
  expect(all, 'all balances together').toBe(0);
  return Object.fromEntries(
    Object.entries(columns).map(([column, kind]) => [column, balances.get(kind) ?? 0]),
  );
}

function expectedIn(row: Row): Record<string, number> {
  return Object.fromEntries(Object.keys(columns).map((column) => [column, number(row[column]!)]));
}

function say(answer: Answer): string {
  return answer.outcome === 'refused' ? `refused: ${answer.code}` : answer.outcome;
}

function saySlot(answer: Awaited<ReturnType<typeof markReady>>): string {
  if (answer.outcome === 'refused') return say(answer);
  return `${answer.outcome}: ${answer.slot.day} at ${answer.slot.hour}`;
}

/** `Friday 24 Nov at 13` */
function slotIn(what: string) {
  const [, day, month, hour] = /(\d+) (Nov|Dec) at (\d+)/.exec(what) ?? [];
  if (day === undefined) return null;
  return {
    day: `2017-${month === 'Nov' ? '11' : '12'}-${day.padStart(2, '0')}`,
    hour: Number(hour),
  };
}

/** `accepted 19,980, missing 20` */
function figuresIn(what: string): Record<string, number> {
  const pairs = [...what.matchAll(/([a-z ]+?) (\d[\d,]*\d|\d)(?:, |$)/g)];
  return Object.fromEntries(pairs.map(([, name, figure]) => [name!.trim(), number(figure!)]));
}

/** `23 Nov 09.40`, in Jakarta. */
function momentIn(when: string): Date {
  const [, day, month, hour, minute] = /^(\d+) (Nov|Dec) (\d+)\.(\d+)$/.exec(when) ?? [];
  assert(day !== undefined, `not a moment: ${when}`);
  const date = `2017-${month === 'Nov' ? '11' : '12'}-${day.padStart(2, '0')}`;
  return new Date(`${date}T${hour}:${minute}:00+07:00`);
}

function rowsIn(text: string): Row[] {
  const [head, , ...rows] = (text.match(/(^\|.*\n)+/m)?.[0] ?? '').trim().split('\n').map(cellsIn);
  assert(head !== undefined && rows.length > 0, 'a story has a table');
  return rows.map((cells) => Object.fromEntries(head.map((name, at) => [name, cells[at] ?? ''])));
}

function cellsIn(line: string): string[] {
  return line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());
}

function number(text: string): number {
  return Number(text.replaceAll(',', ''));
}

function write(blanks: number): string {
  return blanks.toLocaleString('en');
}
