/** Keeps today's round as it is decided now, with the planner's adjustments, and puts it before a second person. */
import { mayPropose } from '#core/access/four-eyes.ts';
import { type Actor, country } from '#core/access/role.ts';
import {
  type Adjustment,
  type AdjustmentRefusal,
  checkAdjustments,
} from '#core/allocation/adjust-grant.ts';
import type { AllocationRound } from '#core/allocation/allocation.ts';
import { grantsOf } from '#core/allocation/changed-grants.ts';
import { roundContent, roundLines } from '#core/allocation/decided-round.ts';
import type { PlainDate } from '#core/calendar.ts';
import type { OfficeId } from '#core/place.ts';
import { claimAct } from '#storage/act-store.ts';
import type { Database, Tx } from '#storage/db.ts';
import { contentHash, lockProposal } from '#storage/proposal-store.ts';
import { saveRound, takeRoundNumber } from '#storage/round-store.ts';
import { loadOpenRequisitions } from '#storage/views/open-requisitions.ts';
import { readSnapshot } from '#storage/views/read-snapshot.ts';
import { type Proposed, proposeWithin } from '../proposal/propose.ts';
import { runWholly } from '../run-operation.ts';
import type { CountryWorld, LoadCountry } from './allocation-world.ts';
import { chosenPolicy, proposeRound, type RoundChoice, roundInputOf } from './propose-round.ts';

export interface RoundOffer {
  /** Also the id of the round and of its proposal. */
  readonly eventId: string;
  readonly choice: RoundChoice;
  readonly adjustments: readonly Adjustment[];
  /** Of the grants that the planner was shown (`grantsHash`); left out where the round of now is taken as it is. */
  readonly shownHash?: string | undefined;
}

/** Two rounds that give the same under the same policy have the same, whatever else is said of the offices. */
export function grantsHash(round: AllocationRound): string {
  return contentHash(grantsOf(round));
}

export type RoundSubmitted =
  | Proposed
  | {
      readonly outcome: 'refused';
      readonly code: 'policy_unknown' | 'nothing_to_grant' | 'changed_since_shown';
    }
  | ({ readonly outcome: 'refused' } & AdjustmentRefusal & {
        /** What the rule decided for the office. */
        readonly decided: number;
      });

/**
 * The round is decided from one state of the country, which is kept with it. Sent again it is the round that was kept
 * then, whatever has changed since. A draft is submitted by the hash of what it gives: where nothing of that has changed
 * the round is decided from the state of now, else it is refused.
 */
export async function submitRound(
  database: Database,
  loadCountry: LoadCountry,
  actor: Actor,
  offer: RoundOffer,
  today: PlainDate,
  now: Date,
): Promise<RoundSubmitted> {
  if (!mayPropose(actor, 'round', country)) return { outcome: 'refused', code: 'not_allowed' };
  const { world, requisitions } = await readSnapshot(database, async (db) => ({
    world: await loadCountry(db, today),
    requisitions: await loadOpenRequisitions(db, today),
  }));
  const policy = chosenPolicy(world, offer.choice);
  if (!policy) return { outcome: 'refused', code: 'policy_unknown' };
  const round = proposeRound(world, policy);

  return runWholly(database, async (tx) => {
    const at = now.toISOString();
    const { eventId, ...input } = offer;
    const claim = await claimAct(tx, { eventId, actor: actor.login, input, at });
    if (claim === 'event_id_reused') return { outcome: 'refused', code: claim };
    if (claim === 'repeated') return proposedBefore(tx, eventId);
    return checkOffer(round, offer) ?? keep(tx, actor, offer, world, round, requisitions, now);
  });
}

async function proposedBefore(tx: Tx, id: string): Promise<RoundSubmitted> {
  const known = await lockProposal(tx, id);
  return known
    ? { outcome: 'already_proposed', id, contentHash: known.contentHash }
    : { outcome: 'refused', code: 'event_id_reused' };
}

function checkOffer(
  round: AllocationRound,
  { adjustments, shownHash }: RoundOffer,
): RoundSubmitted | null {
  if (shownHash !== undefined && shownHash !== grantsHash(round)) {
    return { outcome: 'refused', code: 'changed_since_shown' };
  }
  const grantOf = new Map(round.offices.map(({ office, granted }) => [office, granted]));
  const refusal = checkAdjustments(round, adjustments);
  if (refusal) {
    return { outcome: 'refused', ...refusal, decided: grantOf.get(refusal.officeId) ?? 0 };
  }
  for (const { officeId, granted } of adjustments) grantOf.set(officeId, granted);
  const grantsAnything = [...grantOf.values()].some((granted) => granted > 0);
  return grantsAnything ? null : { outcome: 'refused', code: 'nothing_to_grant' };
}

async function keep(
  tx: Tx,
  actor: Actor,
  { eventId: roundId, adjustments }: RoundOffer,
  world: CountryWorld,
  round: AllocationRound,
  requisitions: ReadonlyMap<OfficeId, readonly string[]>,
  now: Date,
): Promise<RoundSubmitted> {
  const input = roundInputOf(world, round.policy);
  const number = await takeRoundNumber(tx, Number(round.asOf.slice(0, 4)));
  const lines = roundLines(round, adjustments, number);
  const content = roundContent(
    round,
    lines,
    {
      roundId,
      number,
      ledgerSeq: world.version.ledgerSeq,
      inputHash: contentHash(input),
      resultHash: contentHash(round),
    },
    (officeId) => requisitions.get(officeId) ?? [],
  );
  const offer = { id: roundId, kind: 'round' as const, officeId: null, content: { ...content } };
  const proposed = await proposeWithin(tx, actor, offer, now);
  if (proposed.outcome === 'proposed') await saveRound(tx, { content, input, round, lines });
  return proposed;
}
