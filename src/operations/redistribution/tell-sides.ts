/** What both offices of a move are told: that it waits for them, that it may go, that it comes, that it is over. */
import { country } from '#core/access/role.ts';
import type { PlainDate } from '#core/calendar.ts';
import { dayInJakarta } from '#core/day-in-jakarta.ts';
import { type MoveSide, moveSides } from '#core/ledger/office-move-state.ts';
import type { OfficeId } from '#core/place.ts';
import type { Blanks } from '#core/quantity.ts';
import type { Message } from '#core/requisition/message.ts';
import type { Tx } from '#storage/db.ts';
import { saveMessages, settleMessages } from '#storage/message-store.ts';
import { loadOfficeNamesOn } from '#storage/views/office-name-view.ts';

/** What of a move its messages say. */
export interface ToldMove {
  readonly id: string;
  readonly giverId: OfficeId;
  readonly receiverId: OfficeId;
  readonly quantity: Blanks;
}

type Telling =
  | { readonly kind: 'move_give' | 'move_get' | 'move_send'; readonly byDay: PlainDate }
  | { readonly kind: 'move_over' }
  /** `undoneSeq`: the arrival that was undone, by which it is told once more. */
  | { readonly kind: 'move_arrives'; readonly undoneSeq?: number };

/** At the end of work in Jakarta. */
const endOfDay = 'T09:00:00.000Z';

/** Both sides of new moves. */
export async function tellOffered(
  tx: Tx,
  moves: readonly (ToldMove & { readonly lapsesOn: PlainDate })[],
  now: Date,
): Promise<number> {
  const names = await loadOfficeNamesOn(tx, dayInJakarta(now));
  const messages = moves.flatMap((move) =>
    moveSides.map((side) => {
      const kind = side === 'giver' ? 'move_give' : 'move_get';
      return messageOf(move, side, { kind, byDay: move.lapsesOn }, names);
    }),
  );
  return saveMessages(tx, messages, now.toISOString());
}

export async function tellSide(
  tx: Tx,
  move: ToldMove,
  side: MoveSide,
  telling: Telling,
  now: Date,
): Promise<void> {
  const names = await loadOfficeNamesOn(tx, dayInJakarta(now));
  await saveMessages(tx, [messageOf(move, side, telling, names)], now.toISOString());
}

/** What waited for the side has been done. */
export function settleOffer(tx: Tx, moveId: string, side: MoveSide, now: Date): Promise<void> {
  const kind = side === 'giver' ? 'move_give' : 'move_get';
  return settleMessages(tx, kind, [moveId], now.toISOString());
}

/** Nothing of it is asked any more. */
export async function settleAll(tx: Tx, moveId: string, now: Date): Promise<void> {
  for (const kind of ['move_give', 'move_get', 'move_send', 'move_arrives'] as const) {
    await settleMessages(tx, kind, [moveId], now.toISOString());
  }
}

function messageOf(
  { id, giverId, receiverId, quantity }: ToldMove,
  side: MoveSide,
  telling: Telling,
  names: ReadonlyMap<OfficeId, string>,
): Message {
  const [own, other] = side === 'giver' ? [giverId, receiverId] : [receiverId, giverId];
  const nameOf = (office: OfficeId) => names.get(office) ?? office;
  const byDay = 'byDay' in telling ? telling.byDay : null;
  const again = 'undoneSeq' in telling ? `/${telling.undoneSeq}` : '';
  return {
    id: `${telling.kind}/${id}/${side}${again}`,
    kind: telling.kind,
    to: { ...country, officeId: own },
    officeId: own,
    aboutId: id,
    values: {
      office: nameOf(own),
      other: nameOf(other),
      blanks: quantity,
      ...(byDay !== null && { byDay }),
    },
    dueAt: byDay === null ? null : `${byDay}${endOfDay}`,
  };
}
