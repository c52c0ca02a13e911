/** What can happen to a blank and where it can rest, with their words, in the order in which a reader chooses. */
import type { DocumentLine } from '#contract/ledger-schema.ts';
import type { WordKey } from '#contract/words/id.ts';
import type { AccountKind } from '#core/ledger/account.ts';

type MovementKind = DocumentLine['kind'];

const movementWords: Record<MovementKind, WordKey> = {
  delivery: 'movement.delivery',
  allocation: 'movement.allocation',
  release: 'movement.release',
  handover: 'movement.handover',
  receipt: 'movement.receipt',
  sub_issue: 'movement.sub_issue',
  usage: 'movement.usage',
  redistribution: 'movement.redistribution',
  return: 'movement.return',
  destruction: 'movement.destruction',
  adjustment: 'movement.adjustment',
  dispute_settled: 'movement.dispute_settled',
  reversal: 'movement.reversal',
  opening: 'movement.opening',
  withdrawal: 'movement.withdrawal',
  invalid_destruction: 'movement.invalid_destruction',
};

const centralAccounts: readonly string[] = ['maker', 'reserve', 'cardholders'];

const accountWords: Record<AccountKind, WordKey> = {
  maker: 'account.maker',
  reserve: 'account.reserve',
  allocated: 'account.allocated',
  in_transit: 'account.in_transit',
  on_hand: 'account.on_hand',
  printed: 'account.printed',
  spoiled: 'account.spoiled',
  rejected: 'account.rejected',
  dispute: 'account.dispute',
  missing: 'account.missing',
  destroyed: 'account.destroyed',
  cardholders: 'account.cardholders',
  invalid_card: 'account.invalid_card',
  invalid_destroyed: 'account.invalid_destroyed',
};

export const movementChoices = Object.entries(movementWords);

/** Accounts of the centre are no choice for whoever does not see them. */
export function accountChoices(isCentre: boolean): readonly (readonly [string, WordKey])[] {
  return Object.entries(accountWords).filter(
    ([kind]) => isCentre || !centralAccounts.includes(kind),
  );
}

/** The word of a kind of movement that stands in an address; none for what is no kind. */
export function movementWord(kind = ''): WordKey | undefined {
  return (movementWords as Record<string, WordKey>)[kind];
}

/** As `movementWord`, for a kind of account. */
export function accountWord(kind = ''): WordKey | undefined {
  return (accountWords as Record<string, WordKey>)[kind];
}
