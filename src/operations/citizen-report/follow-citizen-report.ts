/** What a citizen does with a receipt code, or says when called back: reopen, say whether it was solved, delete. */
import type { Actor } from '#core/access/role.ts';
import type { PlainDate } from '#core/calendar.ts';
import { maskPersonalData } from '#core/citizen-report/mask-personal-data.ts';
import { claimAct } from '#storage/act-store.ts';
import { changeReport, lockReport, reportOfCode } from '#storage/citizen-report-store.ts';
import type { Database, Tx } from '#storage/db.ts';
import type { SecretBox } from '../access/secret-box.ts';
import { type Done, doOnce } from '../do-once.ts';
import { runWholly } from '../run-operation.ts';
import { markOfCode } from './file-citizen-report.ts';

export type FollowUp =
  | { readonly kind: 'reopen'; readonly ownWords: string | null }
  | { readonly kind: 'solved' }
  | { readonly kind: 'not_solved' }
  /** Deletes telephone and own words at once; the rest says nothing about a person. */
  | { readonly kind: 'forget' };

export type FollowRefusal =
  | 'code_unknown'
  | 'wrong_state'
  | 'reopened_too_often'
  | 'event_id_reused';

export type Followed =
  | { readonly outcome: 'done'; readonly id: string }
  | { readonly outcome: 'refused'; readonly code: FollowRefusal };

const reopenedMax = 3;

export function followCitizenReport(
  { database, box }: { readonly database: Database; readonly box: SecretBox },
  offer: { readonly eventId: string; readonly receiptCode: string; readonly step: FollowUp },
  { now }: { readonly today: PlainDate; readonly now: Date },
): Promise<Followed> {
  const codeMark = markOfCode(box, offer.receiptCode);
  return runWholly(database, async (tx): Promise<Followed> => {
    const id = await reportOfCode(tx, codeMark);
    if (id === null) return { outcome: 'refused', code: 'code_unknown' };
    const claim = await claimAct(tx, {
      eventId: offer.eventId,
      actor: 'citizen',
      input: { codeMark, step: offer.step },
      at: now.toISOString(),
    });
    if (claim === 'event_id_reused') return { outcome: 'refused', code: claim };
    const refusal = claim === 'repeated' ? null : await take(tx, id, offer.step, now);
    return refusal === null ? { outcome: 'done', id } : { outcome: 'refused', code: refusal };
  });
}

/** An agent asks on the telephone what the receipt page asks. */
export function recordCallBack(
  database: Database,
  actor: Actor,
  offer: { readonly eventId: string; readonly reportId: string; readonly isSolved: boolean },
  { now }: { readonly now: Date },
): Promise<Done<StepRefusal>> {
  const { eventId, reportId, isSolved } = offer;
  return doOnce(database, actor, { eventId, input: offer }, reportId, now, (tx) =>
    take(tx, reportId, { kind: isSolved ? 'solved' : 'not_solved' }, now),
  );
}

type StepRefusal = Exclude<FollowRefusal, 'code_unknown' | 'event_id_reused'>;

async function take(tx: Tx, id: string, step: FollowUp, now: Date): Promise<StepRefusal | null> {
  const report = await lockReport(tx, id);
  if (!report) return 'wrong_state';
  const isOver = report.state === 'answered' || report.state === 'closed';
  switch (step.kind) {
    case 'forget':
      await changeReport(tx, id, { phone: null, own_words: null });
      return null;
    case 'solved':
      if (!isOver) return 'wrong_state';
      await changeReport(tx, id, {
        is_solved: true,
        state: 'closed',
        closed_at: now.toISOString(),
      });
      return null;
    case 'not_solved':
    case 'reopen': {
      if (!isOver) return 'wrong_state';
      if (report.reopened >= reopenedMax) return 'reopened_too_often';
      const ownWords = step.kind === 'reopen' && step.ownWords ? step.ownWords : null;
      // What the rules said did not help: a person looks at it.
      await changeReport(tx, id, {
        is_solved: false,
        state: 'person',
        reopened: report.reopened + 1,
        closed_at: null,
        ...(ownWords && { own_words: maskPersonalData(ownWords) }),
      });
      return null;
    }
  }
}
