/** The keeper has packed a grant: it gets a slot at the counter, and the office hears of it. */
import type { Actor } from '#core/access/role.ts';
import { checkSlot, firstFreeSlot, type Slot } from '#core/allocation/collection-slot.ts';
import { workingCalendar } from '#core/calendar.ts';
import { dayInJakarta } from '#core/day-in-jakarta.ts';
import { claimAct } from '#storage/act-store.ts';
import {
  type KeptAllocation,
  loadSlotsTaken,
  lockAllocations,
  lockCounterDay,
  saveAllocationState,
  savePacked,
  saveSlot,
} from '#storage/collection-store.ts';
import type { Database, Tx } from '#storage/db.ts';
import { saveMessages } from '#storage/message-store.ts';
import { loadHolidays } from '#storage/place-store.ts';
import { loadOfficeName } from '#storage/views/office-name-view.ts';
import { scopeOf } from '#storage/views/scope.ts';
import { runWholly } from '../run-operation.ts';

export interface SlotOffer {
  readonly eventId: string;
  readonly allocationId: string;
  /** null: the first that is free. */
  readonly slot: Slot | null;
}

export type SlotGiven =
  | { readonly outcome: 'done' | 'already_done'; readonly slot: Slot }
  | {
      readonly outcome: 'refused';
      readonly code:
        | 'not_found'
        | 'event_id_reused'
        | 'wrong_state'
        | 'slot_not_open'
        | 'slot_full';
    };

export function markReady(
  database: Database,
  actor: Actor,
  offer: SlotOffer,
  now: Date,
): Promise<SlotGiven> {
  return giveSlot(database, actor, offer, now, 'allocated');
}

/** Whoever fetches comes at another hour: the office for itself, the province for its offices, the keeper for all. */
export function moveSlot(
  database: Database,
  actor: Actor,
  offer: SlotOffer,
  now: Date,
): Promise<SlotGiven> {
  return giveSlot(database, actor, offer, now, 'ready');
}

function giveSlot(
  database: Database,
  actor: Actor,
  offer: SlotOffer,
  now: Date,
  from: 'allocated' | 'ready',
): Promise<SlotGiven> {
  return runWholly(database, async (tx): Promise<SlotGiven> => {
    const at = now.toISOString();
    const [allocation] = await lockAllocations(tx, scopeOf(actor), [offer.allocationId]);
    if (!allocation) return { outcome: 'refused', code: 'not_found' };
    const { eventId, ...asked } = offer;
    const input = { act: from, ...asked };
    const claim = await claimAct(tx, { eventId, actor: actor.login, input, at });
    if (claim === 'event_id_reused') return { outcome: 'refused', code: claim };
    if (claim === 'repeated' && allocation.slot) {
      return { outcome: 'already_done', slot: allocation.slot };
    }
    if (allocation.state !== from) return { outcome: 'refused', code: 'wrong_state' };
    const slot = await chooseSlot(tx, allocation, offer.slot, now);
    if (typeof slot === 'string') return { outcome: 'refused', code: slot };
    if (from === 'ready') {
      await saveSlot(tx, allocation.id, slot);
    } else {
      await savePacked(tx, allocation.id, slot, { by: actor.login, at });
      await saveAllocationState(tx, [allocation.id], 'ready');
      await tellReady(tx, allocation, slot, now);
    }
    return { outcome: 'done', slot };
  });
}

async function chooseSlot(
  tx: Tx,
  { expiresOn }: KeptAllocation,
  asked: Slot | null,
  now: Date,
): Promise<Slot | 'slot_not_open' | 'slot_full'> {
  const calendar = workingCalendar(await loadHolidays(tx));
  const today = dayInJakarta(now);
  if (asked) {
    await lockCounterDay(tx, asked.day);
    const taken = await loadSlotsTaken(tx, asked.day, asked.day);
    const earliest = { day: today, hour: (now.getUTCHours() + 7) % 24 };
    return checkSlot(asked, earliest, expiresOn, taken, calendar) ?? asked;
  }
  const free = firstFreeSlot(
    today,
    expiresOn,
    await loadSlotsTaken(tx, today, expiresOn),
    calendar,
  );
  if (!free) return 'slot_full';
  // Somebody may take the same slot at this moment: look again once the day is ours.
  await lockCounterDay(tx, free.day);
  const taken = await loadSlotsTaken(tx, free.day, expiresOn);
  return firstFreeSlot(today, expiresOn, taken, calendar) ?? 'slot_full';
}

async function tellReady(
  tx: Tx,
  { id, officeId, quantity }: KeptAllocation,
  slot: Slot,
  now: Date,
): Promise<void> {
  const office = await loadOfficeName(tx, officeId, dayInJakarta(now));
  const message = {
    id: `ready_to_collect/${id}`,
    kind: 'ready_to_collect' as const,
    to: { provinceCode: null, officeId, subPointId: null },
    officeId,
    aboutId: id,
    values: { office: office ?? officeId, blanks: quantity, slotOn: slot.day },
    dueAt: `${slot.day}T10:00:00.000Z`,
  };
  await saveMessages(tx, [message], now.toISOString());
}
