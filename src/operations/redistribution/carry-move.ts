/** Blanks of a move leave the giver, and are counted in by the receiver: by that document both change hands. */
import type { Actor } from '#core/access/role.ts';
import type { PlainDate } from '#core/calendar.ts';
import {
  type MoveRefusal as CoreRefusal,
  checkArrival,
  checkSend,
  movePosting,
  type OfficeMove,
} from '#core/ledger/office-move.ts';
import type { PostingRefusalCode } from '#core/ledger/posting.ts';
import type { Blanks } from '#core/quantity.ts';
import type { Database, Tx } from '#storage/db.ts';
import { settleMessages } from '#storage/message-store.ts';
import { saveStep } from '#storage/move-store.ts';
import { takePaperNumber } from '#storage/paper-number.ts';
import { saveQuestion } from '#storage/question-store.ts';
import { type Done, doOnce } from '../do-once.ts';
import { postWithin } from '../ledger/post-within.ts';
import { lockMoveInSight } from './move-in-sight.ts';
import { tellSide } from './tell-sides.ts';

export interface CountedMove {
  readonly eventId: string;
  readonly moveId: string;
  readonly counted: Blanks;
}

export type CarryRefusal = PostingRefusalCode | CoreRefusal | 'move_unknown';

/** The giver lets them go, and answers for them until they are counted in. */
export function sendMove(
  database: Database,
  actor: Actor,
  offer: CountedMove,
  now: Date,
): Promise<Done<CarryRefusal>> {
  const { eventId, moveId, counted } = offer;
  const asked = { eventId, input: { send: offer } };
  return doOnce<CarryRefusal>(database, actor, asked, moveId, now, async (tx) => {
    const move = await lockMoveInSight(tx, actor, moveId);
    if (!move) return 'move_unknown';
    const refusal = checkSend(move, actor.officeId, counted);
    if (refusal !== null) return refusal;
    const at = now.toISOString();
    const step = { moveId, step: 'sent', at, by: actor.login, quantity: counted } as const;
    await saveStep(tx, step, { state: 'sent' });
    await settleMessages(tx, 'move_send', [moveId], at);
    const sent = { ...move, quantity: counted };
    await tellSide(tx, sent, 'receiver', { kind: 'move_arrives' }, now);
    return null;
  });
}

/** Stock and responsibility go over to the receiver; what was sent and is not there stays a question of the giver's. */
export function receiveMove(
  database: Database,
  actor: Actor,
  offer: CountedMove,
  { today, now }: { readonly today: PlainDate; readonly now: Date },
): Promise<Done<CarryRefusal>> {
  const { eventId, moveId, counted } = offer;
  const asked = { eventId, input: { receive: offer } };
  return doOnce<CarryRefusal>(database, actor, asked, moveId, now, async (tx) => {
    const move = await lockMoveInSight(tx, actor, moveId);
    if (!move) return 'move_unknown';
    const refusal = checkArrival(move, actor.officeId, counted);
    if (refusal !== null) return refusal;
    const at = now.toISOString();
    const by = { at, by: actor.login };
    const reference = await takePaperNumber(tx, 'redistribution', Number(today.slice(0, 4)));
    const document = { eventId, actor: actor.login, occurredAt: at, reference };
    const seq = await postWithin(tx, movePosting(move, counted, document), now);
    if (typeof seq !== 'number') return seq;
    const step = { moveId, step: 'received', ...by, quantity: counted, seq } as const;
    await saveStep(tx, step, { state: 'received' });
    await settleMessages(tx, 'move_arrives', [moveId], at);
    await askGiver(tx, move, offer, today, at);
    return null;
  });
}

async function askGiver(
  tx: Tx,
  { id, giverId, sent }: OfficeMove,
  { eventId, counted }: CountedMove,
  today: PlainDate,
  openedAt: string,
): Promise<void> {
  if (sent === null || counted === sent) return;
  await saveQuestion(tx, {
    id: eventId,
    officeId: giverId,
    subPointId: null,
    origin: 'move',
    originId: id,
    day: today,
    ledgerSaid: sent,
    counted,
    openedAt,
  });
}
