/**
 * A wrong statement is undone by the reversal of its document and stated anew, in one act with a reason: on its own
 * day by whoever stated it, later by a proposal that a second person approves.
 */
import type { Actor } from '#core/access/role.ts';
import type { PlainDate } from '#core/calendar.ts';
import type { Posting } from '#core/ledger/posting.ts';
import { reversalPosting } from '#core/ledger/reversal-posting.ts';
import { tieStatement } from '#core/ledger/tie-statement.ts';
import { claimAct } from '#storage/act-store.ts';
import type { Database, Tx } from '#storage/db.ts';
import { postDocuments } from '#storage/ledger-store.ts';
import { closeQuestionOf } from '#storage/question-store.ts';
import { lockStatement, retireStatement } from '#storage/statement-store.ts';
import { loadRecordedStatement } from '#storage/views/recorded-statement.ts';
import { loadReversible } from '#storage/views/reversible-document.ts';
import { loadStatementState } from '#storage/views/statement-state.ts';
import { derivedEventId } from '../derived-event-id.ts';
import { proposeWithin } from '../proposal/propose.ts';
import { runWholly } from '../run-operation.ts';
import {
  checkMayState,
  keepStatement,
  questionOf,
  type StatementKept,
  type StatementOffer,
  type StatementRefusal,
  statementOf,
  usageOf,
} from './record-statement.ts';

export interface CorrectionOffer extends StatementOffer {
  /** The id of the statement that was wrong. */
  readonly corrects: string;
  readonly reason: string;
}

export type StatementCorrected =
  | StatementKept
  /** Waits for a second person; nothing has changed yet. */
  | { readonly outcome: 'proposed'; readonly statementId: string; readonly proposalId: string }
  | { readonly outcome: 'refused'; readonly code: StatementRefusal };

export async function correctStatement(
  database: Database,
  actor: Actor,
  offer: CorrectionOffer,
  clock: { readonly today: PlainDate; readonly now: Date },
): Promise<StatementCorrected> {
  const refusal = checkMayState(actor, offer);
  if (refusal !== null) return refused(refusal);
  if (offer.day > clock.today) return refused('occurred_in_future');
  return runWholly(database, async (tx) => {
    const at = clock.now.toISOString();
    const claim = await claimAct(tx, {
      eventId: offer.eventId,
      actor: actor.login,
      input: offer,
      at,
    });
    if (claim === 'event_id_reused') return refused(claim);
    const known = await loadRecordedStatement(tx, offer.eventId);
    if (known) return { outcome: 'already_posted', ...known };
    if (offer.day === clock.today) return replaceStatement(tx, offer, actor.login, clock.now);
    return proposeCorrection(tx, actor, offer, clock.now);
  });
}

async function proposeCorrection(
  tx: Tx,
  actor: Actor,
  offer: CorrectionOffer,
  now: Date,
): Promise<StatementCorrected> {
  const wrong = await checkWrong(tx, offer);
  if (wrong.outcome === 'refused') return wrong;
  const proposed = await proposeWithin(
    tx,
    actor,
    {
      id: offer.eventId,
      kind: 'reversal',
      officeId: offer.officeId,
      content: { of: 'statement', ...offer },
    },
    now,
  );
  if (proposed.outcome === 'refused') return refused(proposed.code);
  return { outcome: 'proposed', statementId: offer.eventId, proposalId: proposed.id };
}

/** The wrong statement's document undone, the right one posted and kept, its question moved on: all or nothing. */
export async function replaceStatement(
  tx: Tx,
  offer: CorrectionOffer,
  login: string,
  now: Date,
): Promise<StatementKept | { readonly outcome: 'refused'; readonly code: StatementRefusal }> {
  const wrong = await checkWrong(tx, offer);
  if (wrong.outcome === 'refused') return wrong;
  const state = await loadStatementState(tx, offer, offer.eventId);
  if (!state) return refused('office_unknown');

  const undone = wrong.seq === null ? null : await loadReversible(tx, wrong.seq);
  const reversal =
    undone &&
    reversalPosting(undone, {
      eventId: derivedEventId(`reversal ${offer.eventId}`),
      actor: login,
      reference: `${offer.subPointId ?? offer.officeId}/${offer.day}`,
    });
  const usage = usageOf(offer, login, state);
  const posted = await postDocuments(tx, present([reversal, usage]), now.toISOString());
  for (const answer of posted) {
    if (answer.outcome === 'refused') return refused(answer.refusal.code);
  }
  const last = usage === null ? undefined : posted.at(-1);
  const seq = last?.outcome === 'posted' ? last.seq : null;

  await retireStatement(tx, offer.corrects);
  await closeQuestionOf(tx, offer.corrects, {
    state: 'explained',
    answer: offer.reason,
    answeredBy: login,
    answeredAt: now.toISOString(),
    proposalId: null,
  });
  const tie = tieStatement({ ...offer, ...state.placeDay });
  const { corrects, reason, ...said } = offer;
  const statement = statementOf(said, tie, { seq, statedBy: login, now });
  await keepStatement(tx, { ...statement, corrects, correctionReason: reason }, tie);
  const questionId = questionOf(offer, tie);
  return { outcome: 'posted', statementId: offer.eventId, seq, tie, questionId };
}

/** Locks the statement that was wrong: it must be of the same place and day, and the one that stands. */
async function checkWrong(
  tx: Tx,
  { corrects, officeId, subPointId, day }: CorrectionOffer,
): Promise<
  | { readonly outcome: 'stands'; readonly seq: number | null }
  | { readonly outcome: 'refused'; readonly code: StatementRefusal }
> {
  const wrong = await lockStatement(tx, corrects);
  const isOfPlaceAndDay =
    wrong?.officeId === officeId && wrong.subPointId === subPointId && wrong.day === day;
  if (!wrong || !isOfPlaceAndDay) return refused('statement_unknown');
  if (!wrong.isCurrent) return refused('already_corrected');
  return { outcome: 'stands', seq: wrong.seq };
}

function present(postings: readonly (Posting | null)[]): Posting[] {
  return postings.filter((posting) => posting !== null);
}

function refused(code: StatementRefusal): {
  readonly outcome: 'refused';
  readonly code: StatementRefusal;
} {
  return { outcome: 'refused', code };
}
