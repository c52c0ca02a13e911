/** Where a place's stock begins: blanks that were there before the ledger was, out of the maker's account. */
import type { PlainDate } from '../calendar.ts';
import type { OfficeId } from '../place.ts';
import type { Blanks } from '../quantity.ts';
import type { OpenedAccount, Posting } from './posting.ts';

export interface FirstStock {
  /** null for the reserve, which has no spoiled blanks of its own. */
  readonly officeId: OfficeId | null;
  readonly onHand: Blanks;
  readonly spoiled: Blanks;
}

/** The first stock of an office that joins, as it is put before a second person and carried out. */
export interface OpenedStock extends FirstStock {
  readonly officeId: OfficeId;
  readonly officeName: string;
  readonly day: PlainDate;
  /** The moment the day begins there. */
  readonly occurredAt: string;
}

/** Everything that the approval of an opening carries out. */
export interface OpeningContent {
  /** SHA-256 of the file that was tried, in hex. */
  readonly fileHash: string;
  readonly offices: readonly OpenedStock[];
  /** The sums over `offices`. */
  readonly onHand: Blanks;
  readonly spoiled: Blanks;
}

/** Each account of the place with what begins in it, also where that is nothing. */
export function firstAccounts({
  officeId,
  onHand,
  spoiled,
}: FirstStock): (OpenedAccount & { readonly amount: Blanks })[] {
  if (officeId === null) {
    return [{ code: 'reserve', kind: 'reserve', officeId: null, amount: onHand }];
  }
  return [
    { code: `on_hand:${officeId}`, kind: 'on_hand', officeId, amount: onHand },
    { code: `spoiled:${officeId}`, kind: 'spoiled', officeId, amount: spoiled },
  ];
}

/** null where there is nothing to open. */
export function openingPosting(
  stock: FirstStock,
  document: Pick<Posting, 'eventId' | 'actor' | 'occurredAt' | 'reference'>,
): Posting | null {
  const filled = firstAccounts(stock).filter(({ amount }) => amount > 0);
  if (filled.length === 0) return null;
  const sum = filled.reduce((total, { amount }) => total + amount, 0);
  return {
    ...document,
    kind: 'opening',
    entries: [
      { account: 'maker', amount: -sum },
      ...filled.map(({ code, amount }) => ({ account: code, amount })),
    ],
    opens: [
      { code: 'maker', kind: 'maker', officeId: null },
      ...filled.map(({ code, kind, officeId }) => ({ code, kind, officeId })),
    ],
  };
}

export function openingContent(fileHash: string, offices: readonly OpenedStock[]): OpeningContent {
  const sum = (of: 'onHand' | 'spoiled') =>
    offices.reduce((total, office) => total + office[of], 0);
  return { fileHash, offices, onHand: sum('onHand'), spoiled: sum('spoiled') };
}
