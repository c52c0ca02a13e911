import type { Actor } from '#core/access/role.ts';
import type { OfficeMove } from '#core/ledger/office-move.ts';
import type { Tx } from '#storage/db.ts';
import { lockMove } from '#storage/move-store.ts';
import { loadProvinceOf } from '#storage/views/office-province.ts';

/** Locked until the transaction ends; null when there is none, and a move of others does not exist. */
export async function lockMoveInSight(
  tx: Tx,
  actor: Actor,
  id: string,
): Promise<OfficeMove | null> {
  const move = await lockMove(tx, id);
  if (!move) return null;
  if (actor.officeId !== null) {
    return [move.giverId, move.receiverId].includes(actor.officeId) ? move : null;
  }
  if (actor.provinceCode === null) return move;
  const provinces = [
    await loadProvinceOf(tx, move.giverId),
    await loadProvinceOf(tx, move.receiverId),
  ];
  return provinces.includes(actor.provinceCode) ? move : null;
}
