/** Moves on which nobody acted in time are over: part of the morning's work. */
import type { PlainDate } from '#core/calendar.ts';
import { moveSides } from '#core/ledger/office-move-state.ts';
import type { Tx } from '#storage/db.ts';
import { lockLapsedMoves, saveStep } from '#storage/move-store.ts';
import { closeApproval } from './close-approval.ts';
import { settleAll, tellSide } from './tell-sides.ts';

/** Returns how many lapsed. The machine's name stands as who did it. */
export async function lapseMoves(tx: Tx, today: PlainDate, now: Date): Promise<number> {
  const lapsed = await lockLapsedMoves(tx, today);
  for (const move of lapsed) {
    const step = { moveId: move.id, step: 'lapsed', at: now.toISOString(), by: 'blanko' } as const;
    await saveStep(tx, step, { state: 'lapsed' });
    await closeApproval(tx, move, 'blanko', 'lapsed', now);
    await settleAll(tx, move.id, now);
    for (const side of moveSides) await tellSide(tx, move, side, { kind: 'move_over' }, now);
  }
  return lapsed.length;
}
