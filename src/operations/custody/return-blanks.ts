/** Blanks that an office brings back to the central reserve: they stay on its books until the keeper counts them in. */
import type { Actor } from '#core/access/role.ts';
import type { PlainDate } from '#core/calendar.ts';
import type { PostingRefusalCode } from '#core/ledger/posting.ts';
import { returnPosting } from '#core/ledger/return-posting.ts';
import type { OfficeId } from '#core/place.ts';
import type { Blanks } from '#core/quantity.ts';
import type { Database } from '#storage/db.ts';
import { takePaperNumber } from '#storage/paper-number.ts';
import { saveQuestion } from '#storage/question-store.ts';
import {
  lockStockReturn,
  saveReturnReceived,
  saveReturnWithdrawn,
  saveStockReturn,
} from '#storage/stock-return-store.ts';
import { loadProvinceOf } from '#storage/views/office-province.ts';
import { type Done, doOnce } from '../do-once.ts';
import { postWithin } from '../ledger/post-within.ts';

export interface ReturnOffer {
  readonly eventId: string;
  readonly officeId: OfficeId;
  readonly onHand: Blanks;
  readonly rejected: Blanks;
  readonly reason: string;
}

export type ReturnRefusal =
  | PostingRefusalCode
  | 'office_unknown'
  | 'return_unknown'
  | 'wrong_state'
  | 'nothing_counted'
  | 'more_than_outstanding';

export function announceReturn(
  database: Database,
  actor: Actor,
  offer: ReturnOffer,
  now: Date,
): Promise<Done<ReturnRefusal>> {
  const { eventId: id, officeId, onHand, rejected, reason } = offer;
  return doOnce<ReturnRefusal>(
    database,
    actor,
    { eventId: id, input: offer },
    id,
    now,
    async (tx) => {
      if (actor.officeId !== officeId) return 'office_unknown';
      if ((await loadProvinceOf(tx, officeId)) === null) return 'office_unknown';
      if (onHand + rejected === 0) return 'nothing_counted';
      await saveStockReturn(tx, {
        id,
        officeId,
        onHand,
        rejected,
        reason,
        state: 'announced',
        announcedBy: actor.login,
        announcedAt: now.toISOString(),
      });
      return null;
    },
  );
}

export function withdrawReturn(
  database: Database,
  actor: Actor,
  offer: { readonly eventId: string; readonly returnId: string },
  now: Date,
): Promise<Done<ReturnRefusal>> {
  const asked = { eventId: offer.eventId, input: offer };
  return doOnce<ReturnRefusal>(database, actor, asked, offer.returnId, now, async (tx) => {
    const announced = await lockStockReturn(tx, offer.returnId);
    if (announced?.officeId !== actor.officeId) return 'return_unknown';
    if (announced?.state !== 'announced') return 'wrong_state';
    await saveReturnWithdrawn(tx, announced.id);
    return null;
  });
}

/** Never more than was announced: what is above it was not given, and stays the office's. */
export function receiveReturn(
  database: Database,
  actor: Actor,
  offer: {
    readonly eventId: string;
    readonly returnId: string;
    readonly onHand: Blanks;
    readonly rejected: Blanks;
  },
  { today, now }: { readonly today: PlainDate; readonly now: Date },
): Promise<Done<ReturnRefusal>> {
  const { eventId, returnId, onHand, rejected } = offer;
  return doOnce<ReturnRefusal>(
    database,
    actor,
    { eventId, input: offer },
    returnId,
    now,
    async (tx) => {
      const announced = await lockStockReturn(tx, returnId);
      if (!announced) return 'return_unknown';
      if (announced.state !== 'announced') return 'wrong_state';
      if (onHand + rejected === 0) return 'nothing_counted';
      if (onHand > announced.onHand || rejected > announced.rejected)
        return 'more_than_outstanding';
      const { officeId } = announced;
      const at = now.toISOString();
      const reference = await takePaperNumber(tx, 'loan_return', Number(today.slice(0, 4)));
      const document = { eventId, actor: actor.login, occurredAt: at, reference };
      const seq = await postWithin(
        tx,
        returnPosting({ officeId, onHand, rejected }, document),
        now,
      );
      if (typeof seq !== 'number') return seq;
      await saveReturnReceived(tx, returnId, { onHand, rejected, by: actor.login, seq });
      const ledgerSaid = announced.onHand + announced.rejected;
      const counted = onHand + rejected;
      if (counted < ledgerSaid) {
        await saveQuestion(tx, {
          id: eventId,
          officeId,
          subPointId: null,
          origin: 'return',
          originId: returnId,
          day: today,
          ledgerSaid,
          counted,
          openedAt: at,
        });
      }
      return null;
    },
  );
}
