/** Keeps the round in force as the draft of its day: a planner may submit it, and nothing moves before. */
import type { Actor } from '#core/access/role.ts';
import type { PlainDate } from '#core/calendar.ts';
import type { Database, Tx } from '#storage/db.ts';
import { contentHash } from '#storage/proposal-store.ts';
import { saveRoundDraft } from '#storage/round-draft-store.ts';
import { readSnapshot } from '#storage/views/read-snapshot.ts';
import { type Done, doOnce } from '../do-once.ts';
import type { CountryWorld, LoadCountry } from './allocation-world.ts';
import { roundInForce, roundInputOf } from './propose-round.ts';

/** A later draft of the day takes the place of an earlier one. */
export async function drawUpRound(
  tx: Tx,
  world: CountryWorld,
  drawnBy: string,
  now: Date,
): Promise<void> {
  const round = roundInForce(world);
  const input = roundInputOf(world, round.policy);
  await saveRoundDraft(tx, {
    drawnAt: now.toISOString(),
    drawnBy,
    ledgerSeq: world.version.ledgerSeq,
    input,
    round,
    inputHash: contentHash(input),
    resultHash: contentHash(round),
  });
}

/** For the planner, when the world has moved on since the morning. */
export async function drawUpRoundAnew(
  database: Database,
  loadCountry: LoadCountry,
  actor: Actor,
  eventId: string,
  today: PlainDate,
  now: Date,
): Promise<Done<never>> {
  const world = await readSnapshot(database, (db) => loadCountry(db, today));
  const asked = { eventId, input: { day: today } };
  return doOnce<never>(database, actor, asked, today, now, async (tx) => {
    await drawUpRound(tx, world, actor.login, now);
    return null;
  });
}
