/** The centre answers an appeal with reasons. One that is upheld proposes a supplement: a second person decides on it. */
import type { Actor } from '#core/access/role.ts';
import {
  type DecidedSupplement,
  decideSupplement,
  type SupplementContent,
  type SupplementRefusal,
  type SupplementTerms,
  supplementTerms,
} from '#core/allocation/supplement.ts';
import type { PlainDate } from '#core/calendar.ts';
import type { Blanks } from '#core/quantity.ts';
import type { AppealAnswer } from '#core/requisition/requisition.ts';
import { lockAppeal, saveAppealAnswer } from '#storage/appeal-store.ts';
import type { Database, Db, Tx } from '#storage/db.ts';
import { saveMessages } from '#storage/message-store.ts';
import { loadAppeal } from '#storage/views/appeals-view.ts';
import { readSnapshot } from '#storage/views/read-snapshot.ts';
import { scopeOf } from '#storage/views/scope.ts';
import { type Done, doOnce } from '../do-once.ts';
import { proposeWithin } from '../proposal/propose.ts';
import type { LoadCountry } from './allocation-world.ts';

export interface AnswerOffer {
  /** Also the id of the proposal. */
  readonly eventId: string;
  readonly appealId: string;
  readonly answer: AppealAnswer;
  /** Of the supplement, rounded down to whole boxes; null where the appeal is dismissed. */
  readonly quantity: Blanks | null;
  readonly text: string;
}

interface AnswerParts {
  readonly loadCountry: LoadCountry;
  readonly today: PlainDate;
  readonly now: Date;
}

export type AnswerRefusal = 'appeal_unknown' | 'wrong_state' | 'not_allowed' | SupplementRefusal;

export async function answerAppeal(
  database: Database,
  actor: Actor,
  offer: AnswerOffer,
  { loadCountry, today, now }: AnswerParts,
): Promise<Done<AnswerRefusal>> {
  const { eventId, appealId, answer, quantity, text } = offer;
  const weighed = await readSnapshot(database, (db) =>
    weighAppeal(db, loadCountry, actor, appealId, today),
  );
  if (!weighed) return { outcome: 'refused', code: 'appeal_unknown' };
  const asked = { eventId, input: offer };
  return doOnce<AnswerRefusal>(database, actor, asked, appealId, now, async (tx) => {
    const kept = await lockAppeal(tx, appealId);
    if (!kept) return 'appeal_unknown';
    if (kept.isAnswered) return 'wrong_state';
    const decided = decideSupplement(answer, quantity, weighed.terms);
    if (typeof decided === 'string') return decided;
    const blanks = decided.supplement;
    if (blanks !== null && !(await propose(tx, actor, offer, weighed, decided, now))) {
      return 'not_allowed';
    }
    const at = now.toISOString();
    const supplement = blanks === null ? null : { quantity: blanks, proposalId: eventId };
    await saveAppealAnswer(tx, appealId, { answer, text, by: actor.login, at, supplement });
    await tellAnswered(tx, weighed, blanks ?? 0, eventId, at);
    return null;
  });
}

export type WeighedAppeal = NonNullable<Awaited<ReturnType<typeof weighAppeal>>>;

/** The appeal and what it may win as the country stands now; null when there is none in sight. */
export async function weighAppeal(
  db: Db,
  loadCountry: LoadCountry,
  actor: Actor,
  appealId: string,
  today: PlainDate,
) {
  const appeal = await loadAppeal(db, scopeOf(actor), appealId, today);
  if (!appeal) return null;
  const { situations, policyInForce: policy, figures } = await loadCountry(db, today);
  const situation = situations.find(({ office }) => office === appeal.officeId);
  if (!situation) return null;
  const terms: SupplementTerms = supplementTerms(appeal, situation, policy, figures.reserve);
  return { appeal, terms, reserve: figures.reserve, heldBack: policy.reserveHeldBack };
}

async function propose(
  tx: Tx,
  actor: Actor,
  { eventId: id, answer, text }: AnswerOffer,
  { appeal, terms, reserve, heldBack }: WeighedAppeal,
  { supplement, reasons }: DecidedSupplement,
  now: Date,
): Promise<boolean> {
  const { claim, claimedFigure, figureOfRound, claimedQuantity, granted, asked } = appeal;
  const content: SupplementContent = {
    ...{ claim, claimedFigure, figureOfRound, claimedQuantity, granted, asked },
    appealId: appeal.id,
    roundId: appeal.roundId,
    roundNumber: `${appeal.roundNumber}/${appeal.asOf.slice(0, 4)}`,
    allocationId: `${appeal.lineId}-T`,
    officeId: appeal.officeId,
    officeName: appeal.officeName,
    supplement: supplement ?? 0,
    reasons,
    ceiling: terms.ceiling,
    mostHeld: terms.mostHeld,
    reserveBefore: reserve,
    heldBack,
    appealText: appeal.text,
    answer,
    answerText: text,
  };
  // It moves the reserve, so it is the country's to decide, as a round is.
  const offer = { id, kind: 'supplement' as const, officeId: null, content: { ...content } };
  return (await proposeWithin(tx, actor, offer, now)).outcome !== 'refused';
}

async function tellAnswered(
  tx: Tx,
  { appeal: { id: appealId, officeId, officeName } }: WeighedAppeal,
  blanks: Blanks,
  eventId: string,
  at: string,
): Promise<void> {
  const message = {
    id: `requisition_answered/${eventId}`,
    kind: 'requisition_answered' as const,
    to: { provinceCode: null, officeId, subPointId: null },
    officeId,
    aboutId: appealId,
    values: { office: officeName, blanks },
    dueAt: null,
  };
  await saveMessages(tx, [message], at);
}
