/** Opens and closes points below an office, and moves blanks between the two. */
import type { Actor } from '#core/access/role.ts';
import type { PlainDate } from '#core/calendar.ts';
import type { PostingRefusalCode } from '#core/ledger/posting.ts';
import { type SubIssue, subIssuePosting } from '#core/ledger/sub-issue-posting.ts';
import { lateMoment } from '#core/ledger/usage-posting.ts';
import type { OfficeId } from '#core/place.ts';
import type { Database } from '#storage/db.ts';
import {
  lockLastNumber,
  lockSubPoint,
  saveClosing,
  saveSubPoints,
} from '#storage/sub-point-store.ts';
import { loadBalance } from '#storage/views/account-balance.ts';
import { loadCountedPlace } from '#storage/views/counted-place.ts';
import { type Done, doOnce } from '../do-once.ts';
import { postWithin } from '../ledger/post-within.ts';

interface Clock {
  readonly today: PlainDate;
  readonly now: Date;
}

export type SubPointRefusal =
  | PostingRefusalCode
  | 'office_unknown'
  | 'sub_point_unknown'
  | 'sub_points_full'
  | 'sub_point_closed'
  | 'sub_point_not_empty';

const subPointsMax = 99;

/** Its number follows the last the office ever had: a closed point keeps its own. Answers with the event id. */
export function createSubPoint(
  database: Database,
  actor: Actor,
  offer: { readonly eventId: string; readonly officeId: OfficeId; readonly name: string },
  { today, now }: Clock,
): Promise<Done<SubPointRefusal>> {
  const { officeId, name, eventId } = offer;
  return doOnce<SubPointRefusal>(
    database,
    actor,
    { eventId, input: offer },
    eventId,
    now,
    async (tx) => {
      if (!mayKeep(actor, officeId)) return 'office_unknown';
      const last = await lockLastNumber(tx, officeId);
      if (last === null) return 'office_unknown';
      if (last >= subPointsMax) return 'sub_points_full';
      const id = `${officeId}.${String(last + 1).padStart(2, '0')}`;
      await saveSubPoints(tx, [{ id, officeId, name, openedOn: today, closedOn: null, eventId }]);
      return null;
    },
  );
}

/** A point that still holds blanks, good or spoiled, cannot close: they would be forgotten there. */
export function closeSubPoint(
  database: Database,
  actor: Actor,
  offer: { readonly eventId: string; readonly subPointId: string },
  { today, now }: Clock,
): Promise<Done<SubPointRefusal>> {
  const { subPointId, eventId } = offer;
  return doOnce<SubPointRefusal>(
    database,
    actor,
    { eventId, input: offer },
    subPointId,
    now,
    async (tx) => {
      const point = await lockSubPoint(tx, subPointId);
      if (!point || !mayKeep(actor, point.officeId)) return 'sub_point_unknown';
      if (point.closedOn !== null) return 'sub_point_closed';
      const onHand = await loadBalance(tx, `on_hand:${subPointId}`);
      const spoiled = await loadBalance(tx, `spoiled:${subPointId}`);
      if (onHand + spoiled > 0) return 'sub_point_not_empty';
      await saveClosing(tx, subPointId, today);
      return null;
    },
  );
}

/** Only within the own office; to a closed point nothing is issued, but what lies there can come back. */
export function issueToSubPoint(
  database: Database,
  actor: Actor,
  offer: SubIssue & { readonly eventId: string; readonly day: PlainDate },
  { today, now }: Clock,
): Promise<Done<SubPointRefusal>> {
  const { officeId, subPointId, eventId, day, direction } = offer;
  return doOnce<SubPointRefusal>(
    database,
    actor,
    { eventId, input: offer },
    eventId,
    now,
    async (tx) => {
      if (actor.officeId !== officeId) return 'office_unknown';
      if (day > today) return 'occurred_in_future';
      const point = await lockSubPoint(tx, subPointId);
      const timeZone = await loadCountedPlace(tx, { officeId, subPointId });
      if (!point || timeZone === null) return 'sub_point_unknown';
      if (point.closedOn !== null && direction === 'issue') return 'sub_point_closed';
      const posting = subIssuePosting(offer, {
        eventId,
        actor: actor.login,
        occurredAt: lateMoment(day, timeZone, now.toISOString()),
        reference: `${subPointId}/${day}`,
      });
      const seq = await postWithin(tx, posting, now);
      return typeof seq === 'number' ? null : seq;
    },
  );
}

/** The administrator keeps places everywhere, an office its own. */
function mayKeep({ role, officeId }: Actor, ofOffice: OfficeId): boolean {
  return role === 'administrator' || officeId === ofOffice;
}
