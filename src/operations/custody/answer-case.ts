/** One side says what it knows of a difference; then it is the turn of the other. */
import { type Actor, levelOf } from '#core/access/role.ts';
import type { CaseSide } from '#core/allocation/collection.ts';
import { caseDeadline, caseState, otherSide } from '#core/allocation/discrepancy.ts';
import { workingCalendar } from '#core/calendar.ts';
import { dayInJakarta } from '#core/day-in-jakarta.ts';
import { claimAct } from '#storage/act-store.ts';
import type { Database } from '#storage/db.ts';
import { loadHolidays } from '#storage/place-store.ts';
import { lockCase, saveNote, saveTurn, type Turn } from '#storage/shipment-store.ts';
import { scopeOf } from '#storage/views/scope.ts';
import { runWholly } from '../run-operation.ts';

export type CaseAnswered =
  | ({ readonly outcome: 'done' | 'already_done' } & Turn)
  | {
      readonly outcome: 'refused';
      readonly code: 'not_found' | 'event_id_reused' | 'wrong_state';
    };

export function answerCase(
  database: Database,
  actor: Actor,
  offer: { readonly eventId: string; readonly caseId: string; readonly text: string },
  now: Date,
): Promise<CaseAnswered> {
  return runWholly(database, async (tx): Promise<CaseAnswered> => {
    const at = now.toISOString();
    const { eventId, caseId, text } = offer;
    const open = await lockCase(tx, scopeOf(actor), caseId);
    if (!open) return { outcome: 'refused', code: 'not_found' };
    const input = { act: 'answer', caseId, text };
    const claim = await claimAct(tx, { eventId, actor: actor.login, input, at });
    if (claim === 'event_id_reused') return { outcome: 'refused', code: claim };
    const { mustAct, deadline } = open;
    if (claim === 'repeated') return { outcome: 'already_done', mustAct, deadline };
    if (caseState(open.settlement) === 'settled') {
      return { outcome: 'refused', code: 'wrong_state' };
    }
    const side = sideOf(actor);
    const calendar = workingCalendar(await loadHolidays(tx));
    const turn = {
      mustAct: otherSide(side),
      deadline: caseDeadline(dayInJakarta(now), calendar),
    };
    await saveNote(tx, { shipmentId: caseId, side, by: actor.login, at, said: text });
    await saveTurn(tx, caseId, turn);
    return { outcome: 'done', ...turn };
  });
}

/** The centre speaks for itself; an office and its province speak for the office. */
function sideOf(actor: Actor): CaseSide {
  return levelOf(actor) === 'country' ? 'centre' : 'office';
}
