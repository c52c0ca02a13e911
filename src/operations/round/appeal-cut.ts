/** An office appeals against a cut with a figure that can be checked. */
import type { Actor } from '#core/access/role.ts';
import { appealedFigure, isCut } from '#core/allocation/appealed-figure.ts';
import type { PlainDate } from '#core/calendar.ts';
import type { OfficeId } from '#core/place.ts';
import type { Blanks } from '#core/quantity.ts';
import type { AppealClaim } from '#core/requisition/requisition.ts';
import { saveAppeal } from '#storage/appeal-store.ts';
import type { Database } from '#storage/db.ts';
import { loadRoundLine } from '#storage/views/rounds-view.ts';
import { scopeOf } from '#storage/views/scope.ts';
import { type Done, doOnce } from '../do-once.ts';

export interface AppealOffer {
  readonly eventId: string;
  readonly roundId: string;
  readonly officeId: OfficeId;
  readonly claim: AppealClaim;
  /** Cards a day, records, blanks: as the claim has it. */
  readonly claimedFigure: number;
  readonly claimedQuantity: Blanks;
  readonly text: string;
}

type AppealRefusal = 'office_unknown' | 'round_unknown' | 'nothing_to_appeal' | 'already_appealed';

/** Only against a round that was approved, and only the own office's line of it. */
export function fileAppeal(
  database: Database,
  actor: Actor,
  offer: AppealOffer,
  { today, now }: { readonly today: PlainDate; readonly now: Date },
): Promise<Done<AppealRefusal>> {
  const { eventId: id, roundId, officeId, claim } = offer;
  return doOnce<AppealRefusal>(
    database,
    actor,
    { eventId: id, input: offer },
    id,
    now,
    async (tx) => {
      if (actor.officeId !== officeId) return 'office_unknown';
      const line = await loadRoundLine(tx, scopeOf(actor), roundId, officeId, today);
      if (line?.state !== 'approved') return 'round_unknown';
      if (!isCut(line.allocation, line.granted)) return 'nothing_to_appeal';
      const { eventId: _eventId, ...appeal } = offer;
      const isNew = await saveAppeal(tx, {
        ...appeal,
        id,
        figureOfRound: appealedFigure(claim, line.allocation),
        filedBy: actor.login,
        filedAt: now.toISOString(),
      });
      return isNew ? null : 'already_appealed';
    },
  );
}
