/** Old cards that citizens gave back: a ledger of their own, counted by cause and never by person. */
import type { OfficeId } from '../place.ts';
import { type InvalidCardCause, invalidCardCauses } from './invalid-card.ts';
import type { Posting } from './posting.ts';

export type InvalidCards = Readonly<Record<InvalidCardCause, number>>;

export function cardsInAll(cards: InvalidCards): number {
  return invalidCardCauses.reduce((sum, cause) => sum + cards[cause], 0);
}

/** Taken back from their holders. */
export function withdrawalPosting(
  officeId: OfficeId,
  cards: number,
  document: Pick<Posting, 'eventId' | 'actor' | 'occurredAt' | 'reference'>,
): Posting {
  return {
    ...document,
    kind: 'withdrawal',
    entries: [
      { account: 'cardholders', amount: -cards },
      { account: `invalid_card:${officeId}`, amount: cards },
    ],
    opens: [
      { code: 'cardholders', kind: 'cardholders', officeId: null },
      { code: `invalid_card:${officeId}`, kind: 'invalid_card', officeId },
    ],
  };
}

/** Burnt before witnesses; null when none was. */
export function invalidDestructionPosting(
  officeId: OfficeId,
  cards: number,
  document: Pick<Posting, 'eventId' | 'actor' | 'occurredAt' | 'reference'>,
): Posting | null {
  if (cards === 0) return null;
  return {
    ...document,
    kind: 'invalid_destruction',
    entries: [
      { account: `invalid_card:${officeId}`, amount: -cards },
      { account: `invalid_destroyed:${officeId}`, amount: cards },
    ],
    opens: [
      { code: `invalid_card:${officeId}`, kind: 'invalid_card', officeId },
      { code: `invalid_destroyed:${officeId}`, kind: 'invalid_destroyed', officeId },
    ],
  };
}
