/** Destructions with their witnesses, proposed and carried out; and the old cards that were taken back. */
import type { PlainDate } from '#core/calendar.ts';
import { type InvalidCardCause, invalidCardCauses } from '#core/ledger/invalid-card.ts';
import { type SpoiledSort, spoiledSorts } from '#core/ledger/spoilage.ts';
import type { OfficeId } from '#core/place.ts';
import type { Blanks } from '#core/quantity.ts';
import type { Instant, Tx } from './db.ts';
import type { Witness } from './office-work-tables.ts';

export interface Destruction {
  /** The proposal's id. */
  readonly id: string;
  readonly officeId: OfficeId;
  readonly day: PlainDate;
  /** The number of the minutes. */
  readonly minutesNumber: string;
  readonly spoiled: Readonly<Record<SpoiledSort, Blanks>>;
  readonly rejected: Blanks;
  readonly invalidCards: Readonly<Record<InvalidCardCause, number>>;
  readonly witnesses: readonly Witness[];
}

export async function saveDestruction(
  tx: Tx,
  destruction: Destruction,
  proposedAt: Instant,
): Promise<void> {
  const { id, officeId, day, minutesNumber, witnesses } = destruction;
  await tx
    .insertInto('destruction')
    .values({
      id,
      office_id: officeId,
      day,
      minutes_number: minutesNumber,
      witnesses: JSON.stringify(witnesses),
      proposed_at: proposedAt,
    })
    .execute();
  const lines = linesOf(destruction);
  if (lines.length > 0) await tx.insertInto('destruction_line').values(lines).execute();
}

function linesOf({ id, spoiled, rejected, invalidCards }: Destruction) {
  const line = (
    what: 'spoiled' | 'rejected' | 'invalid_card',
    cause: string,
    quantity: Blanks,
  ) => ({
    destruction_id: id,
    what,
    cause,
    quantity,
  });
  return [
    ...spoiledSorts.map((sort) => line('spoiled', sort, spoiled[sort])),
    line('rejected', '', rejected),
    ...invalidCardCauses.map((cause) => line('invalid_card', cause, invalidCards[cause])),
  ].filter(({ quantity }) => quantity > 0);
}

/** Approved and posted: these are the documents. */
export async function saveDestroyed(
  tx: Tx,
  id: string,
  documents: { readonly seq: number | null; readonly invalidSeq: number | null },
): Promise<void> {
  await tx
    .updateTable('destruction')
    .set({ seq: documents.seq, invalid_seq: documents.invalidSeq })
    .where('id', '=', id)
    .execute();
}

export async function saveInvalidCards(
  tx: Tx,
  taken: {
    readonly eventId: string;
    readonly officeId: OfficeId;
    readonly day: PlainDate;
    readonly received: Readonly<Record<InvalidCardCause, number>>;
    readonly seq: number;
  },
): Promise<void> {
  const rows = invalidCardCauses
    .map((cause) => ({
      event_id: taken.eventId,
      cause,
      office_id: taken.officeId,
      day: taken.day,
      quantity: taken.received[cause],
      seq: taken.seq,
    }))
    .filter(({ quantity }) => quantity > 0);
  await tx.insertInto('invalid_card_count').values(rows).execute();
}
