/** Says why a document named more or fewer serial numbers than blanks, and closes the question. */
import type { Actor } from '#core/access/role.ts';
import { claimAct } from '#storage/act-store.ts';
import type { Database } from '#storage/db.ts';
import { saveSerialAnswer } from '#storage/serial-store.ts';
import type { QuestionKey } from '#storage/views/serial-questions-view.ts';
import { runWholly } from '../run-operation.ts';

export type SerialQuestionAnswered =
  | { readonly outcome: 'done' | 'already_done' }
  | { readonly outcome: 'refused'; readonly code: 'not_found' | 'wrong_state' | 'event_id_reused' };

export function answerSerialQuestion(
  database: Database,
  actor: Actor,
  offer: QuestionKey & { readonly eventId: string; readonly answer: string },
  now: Date,
): Promise<SerialQuestionAnswered> {
  return runWholly(database, async (tx): Promise<SerialQuestionAnswered> => {
    const at = now.toISOString();
    const { eventId, ...input } = offer;
    const claim = await claimAct(tx, { eventId, actor: actor.login, input, at });
    if (claim === 'event_id_reused') return { outcome: 'refused', code: claim };
    if (claim === 'repeated') return { outcome: 'already_done' };
    const saved = await saveSerialAnswer(tx, { ...offer, answeredBy: actor.login, answeredAt: at });
    return saved === 'saved' ? { outcome: 'done' } : { outcome: 'refused', code: saved };
  });
}
