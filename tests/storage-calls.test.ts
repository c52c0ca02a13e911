/** From the approved grant to the hand-over: the office is called, reminded, then left in peace. */
import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { handOver } from '#operations/custody/hand-over.ts';
import { markReady } from '#operations/custody/mark-ready.ts';
import { nameCollector } from '#operations/custody/name-collector.ts';
import { sendReminders } from '#operations/morning/send-reminders.ts';
import { decideProposal } from '#operations/proposal/decide-proposal.ts';
import { countryLoader } from '#operations/round/allocation-world.ts';
import { submitRound } from '#operations/round/submit-round.ts';
import { askFor, seedSmallCountry, somebody } from './support/small-country.ts';
import { testDatabase } from './support/test-database.ts';

const database = testDatabase();
const now = new Date('2017-11-23T02:00:00Z');

const callsOf = async (allocationId: string) => {
  const rows = await database.current.db
    .selectFrom('message')
    .select(['kind', 'rung', 'to_office', 'to_province', 'settled_at'])
    .where('about_id', '=', allocationId)
    .orderBy('kind')
    .orderBy('rung')
    .execute();
  return rows.map((row) => {
    const place = row.to_office ?? row.to_province ?? 'centre';
    return `${row.kind}~${row.rung} ${place}${row.settled_at === null ? '' : ' settled'}`;
  });
};

async function grantTo3205(): Promise<string> {
  await seedSmallCountry(database.current, 800_000, {});
  await database.current.db
    .updateTable('office_forecast')
    .set({ capacity_per_day: 9_000, daily_inflow: 9_000 })
    .execute();
  await askFor(database.current, { '3205': 300 });
  const offer = { eventId: randomUUID(), choice: {}, adjustments: [] };
  const planner = somebody('planner');
  const load = countryLoader();
  const round = await submitRound(database.current, load, planner, offer, '2017-11-23', now);
  if (round.outcome === 'refused') throw new Error(round.code);
  const { id, contentHash } = round;
  const decision = { id, contentHash, decision: 'approved' as const, reason: null };
  await decideProposal(database.current, somebody('approver'), decision, now);
  const { id: allocationId } = await database.current.db
    .selectFrom('allocation')
    .select('id')
    .where('office_id', '=', '3205')
    .executeTakeFirstOrThrow();
  return allocationId;
}

it('an approved grant calls its office, the ladder climbs, and the hand-over ends both', async () => {
  const allocationId = await grantTo3205();
  expect(await callsOf(allocationId)).toEqual(['call_to_collect~0 3205']);
  expect(await sendReminders(database.current, now)).toBe(0);
  await sendReminders(database.current, new Date('2017-11-24T02:00:00Z'));
  expect(await callsOf(allocationId)).toEqual(['call_to_collect~0 3205', 'call_to_collect~1 3205']);
  await sendReminders(database.current, new Date('2017-11-28T02:00:00Z'));
  expect(await callsOf(allocationId)).toEqual([
    'call_to_collect~0 3205',
    'call_to_collect~1 3205',
    'call_to_collect~2 32',
    'call_to_collect~3 centre',
  ]);

  const keeper = somebody('keeper');
  const ready = { eventId: randomUUID(), allocationId, slot: null };
  await markReady(database.current, keeper, ready, now);
  const collector = { kind: 'office' as const, officeId: null, name: 'Asep', letterNumber: '094' };
  const named = await nameCollector(
    database.current,
    somebody('operator of 3205'),
    { eventId: randomUUID(), allocationIds: [allocationId], collector },
    now,
  );
  if (named.outcome === 'refused') throw new Error(named.code);
  const handed = await handOver(
    database.current,
    keeper,
    {
      eventId: randomUUID(),
      items: [{ allocationId, serials: { ranges: [], boxes: [] } }],
      collectionCode: named.collectionCode,
    },
    now,
  );
  expect(handed.outcome).not.toBe('refused');
  await sendReminders(database.current, new Date('2017-11-28T03:00:00Z'));
  expect((await callsOf(allocationId)).filter((call) => !call.endsWith('settled'))).toEqual([]);
});
