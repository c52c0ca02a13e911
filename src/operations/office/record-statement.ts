/** Records the daily statement of an office or sub-point: posts the use, keeps the rest, opens a question if need be. */
import type { Actor } from '#core/access/role.ts';
import type { PlainDate } from '#core/calendar.ts';
import type { Posting, PostingRefusalCode } from '#core/ledger/posting.ts';
import { type Spoilage, spoiledInAll } from '#core/ledger/spoilage.ts';
import { type Tie, tieStatement } from '#core/ledger/tie-statement.ts';
import { usagePosting } from '#core/ledger/usage-posting.ts';
import type { Blanks } from '#core/quantity.ts';
import { type Act, claimActs, EventIdReused, loadClaim } from '#storage/act-store.ts';
import type { Database, Tx } from '#storage/db.ts';
import type { PostingQueue } from '#storage/posting-queue.ts';
import { saveQuestion, saveQuestions } from '#storage/question-store.ts';
import { isStatedAlready, type Statement, saveStatements } from '#storage/statement-store.ts';
import { readSnapshot } from '#storage/views/read-snapshot.ts';
import { loadRecordedStatement } from '#storage/views/recorded-statement.ts';
import {
  loadStatementState,
  type StatedPlace,
  type StatementState,
} from '#storage/views/statement-state.ts';
import { runOperation } from '../run-operation.ts';
import { questionAbout } from './question-about.ts';

/** As the office says it; the rest of a `Statement` is what the system adds. */
export interface StatementOffer
  extends StatedPlace,
    Pick<
      Statement,
      | 'counted'
      | 'backlog'
      | 'printersWorking'
      | 'printersTotal'
      | 'ribbonCardsLeft'
      | 'filmCardsLeft'
      | 'networkUp'
    > {
  readonly eventId: string;
  readonly printed: Blanks;
  readonly spoiled: Spoilage;
  readonly testPrints: Blanks;
}

export type StatementRefusal =
  | PostingRefusalCode
  | 'not_allowed'
  | 'office_unknown'
  | 'sub_point_unknown'
  | 'statement_unknown'
  | 'already_stated'
  | 'already_corrected'
  | 'sub_point_closed';

export interface StatementKept {
  readonly outcome: 'posted' | 'already_posted';
  readonly statementId: string;
  readonly seq: number | null;
  readonly tie: Tie;
  readonly questionId: string | null;
}

export type StatementRecorded =
  | StatementKept
  | { readonly outcome: 'refused'; readonly code: StatementRefusal };

/**
 * `today` is the day of the world, `now` its clock. A statement of an earlier day is taken as late as it comes, with
 * its own date; the ledger refuses it only where a later document would find too few blanks.
 */
export async function recordStatement(
  database: Database,
  postings: PostingQueue,
  actor: Actor,
  offer: StatementOffer,
  clock: { readonly today: PlainDate; readonly now: Date },
): Promise<StatementRecorded> {
  const refusal = checkMayState(actor, offer);
  if (refusal !== null) return refused(refusal);
  const state = await loadStatementState(database.db, offer, offer.eventId);
  // For the first statement of a day, as nearly all are, there is nothing else to look up.
  const isFirst = state !== null && state.statedAs === null && state.knownOccurredAt === null;
  const before = isFirst ? null : await answerOfBefore(database, actor, offer, clock.now);
  if (before !== null) return before;
  if (!state) return refused(offer.subPointId === null ? 'office_unknown' : 'sub_point_unknown');
  const blocked = checkState(state, offer, clock.today);
  if (blocked !== null) return refused(blocked);
  return post(database, postings, actor, offer, state, clock.now);
}

/** null when nobody has used the event id. */
async function answerOfBefore(
  database: Database,
  actor: Actor,
  offer: StatementOffer,
  now: Date,
): Promise<StatementRecorded | null> {
  const { claim, recorded } = await readSnapshot(database, async (db) => ({
    claim: await loadClaim(db, claimOf(actor, offer, now)),
    recorded: await loadRecordedStatement(db, offer.eventId),
  }));
  if (claim === 'event_id_reused') return refused('event_id_reused');
  return claim === 'repeated' && recorded ? { outcome: 'already_posted', ...recorded } : null;
}

async function post(
  database: Database,
  postings: PostingQueue,
  actor: Actor,
  offer: StatementOffer,
  state: StatementState,
  now: Date,
): Promise<StatementRecorded> {
  const tie = tieStatement({ ...offer, ...state.placeDay });
  const posting = usageOf(offer, actor.login, state);
  const statement = statementOf(offer, tie, { seq: null, statedBy: actor.login, now });
  const kept = { claim: claimOf(actor, offer, now), statement, tie };
  const told = { statementId: offer.eventId, tie, questionId: questionOf(offer, tie) };
  try {
    if (!posting) {
      await runOperation(database, (tx) => keepTogether(tx, [{ seq: null, kept }]));
      return { outcome: 'posted', ...told, seq: null };
    }
    const answer = await postings.post(posting, { kept, all: keepTogether });
    return answer.outcome === 'refused'
      ? refused(answer.refusal.code)
      : { outcome: answer.outcome, ...told, seq: answer.seq };
  } catch (error) {
    if (isStatedAlready(error)) return refused('already_stated');
    if (error instanceof EventIdReused) return refused('event_id_reused');
    throw error;
  }
}

/** Statements that were posted in one batch are kept by a few queries, however many they are. */
async function keepTogether(
  tx: Tx,
  saved: readonly {
    readonly seq: number | null;
    readonly kept: { readonly claim: Act; readonly statement: Statement; readonly tie: Tie };
  }[],
): Promise<void> {
  await claimActs(
    tx,
    saved.map(({ kept }) => kept.claim),
  );
  const statements = saved.map(({ seq, kept }) => ({ ...kept.statement, seq }));
  await saveStatements(tx, statements);
  const questions = saved.flatMap(({ kept }, place) => {
    return questionAbout(statements[place]!, kept.tie) ?? [];
  });
  await saveQuestions(tx, questions);
}

/** An office states for itself and for its sub-points, a sub-point for itself: any other place is unknown. */
export function checkMayState(
  actor: Actor,
  { officeId, subPointId }: StatedPlace,
): 'not_allowed' | 'office_unknown' | null {
  if (actor.role !== 'office_operator' && actor.role !== 'sub_point_operator') return 'not_allowed';
  const isOwn =
    actor.officeId === officeId && (actor.subPointId === null || actor.subPointId === subPointId);
  return isOwn ? null : 'office_unknown';
}

function checkState(
  state: StatementState,
  offer: StatementOffer,
  today: PlainDate,
): StatementRefusal | null {
  if (offer.day > today) return 'occurred_in_future';
  if (state.isClosed) return 'sub_point_closed';
  return state.statedAs === null || state.statedAs === offer.eventId ? null : 'already_stated';
}

function claimOf(actor: Actor, offer: StatementOffer, now: Date) {
  return { eventId: offer.eventId, actor: actor.login, input: offer, at: now.toISOString() };
}

/** The use as a document: null when nothing was used. */
export function usageOf(
  offer: StatementOffer,
  login: string,
  { timeZone, placeDay, knownOccurredAt }: StatementState,
): Posting | null {
  const spoiled = spoiledInAll(offer.spoiled) + offer.testPrints;
  const usage = { ...offer, spoiled };
  return usagePosting(usage, login, timeZone, knownOccurredAt ?? placeDay.lastOnDay);
}

export function statementOf(
  { eventId, ...said }: StatementOffer,
  tie: Tie,
  kept: { readonly seq: number | null; readonly statedBy: string; readonly now: Date },
): Statement {
  return {
    ...said,
    id: eventId,
    tie,
    seq: kept.seq,
    statedBy: kept.statedBy,
    recordedAt: kept.now.toISOString(),
    corrects: null,
    correctionReason: null,
  };
}

/** Keeps the statement and, where count and ledger differ, the question that somebody has to answer. */
export async function keepStatement(tx: Tx, statement: Statement, tie: Tie): Promise<void> {
  await saveStatements(tx, [statement]);
  const question = questionAbout(statement, tie);
  if (question) await saveQuestion(tx, question);
}

export function questionOf(offer: StatementOffer, tie: Tie): string | null {
  return tie.difference === 0 ? null : offer.eventId;
}

function refused(code: StatementRefusal): StatementRecorded {
  return { outcome: 'refused', code };
}
