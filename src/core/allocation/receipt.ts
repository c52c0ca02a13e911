/** The counted arrival of a shipment: what came, what was refused, what was not there. */
import type { Entry, OpenedAccount, Posting } from '../ledger/posting.ts';
import type { OfficeId } from '../place.ts';
import type { Blanks } from '../quantity.ts';
import type { RejectionReason } from './collection.ts';

export interface Counted {
  readonly accepted: Blanks;
  readonly rejected: readonly { readonly reason: RejectionReason; readonly blanks: Blanks }[];
  readonly missing: Blanks;
}

export function rejectedIn({ rejected }: Counted): Blanks {
  return rejected.reduce((sum, { blanks }) => sum + blanks, 0);
}

/** null when accepted, rejected and missing are together what was sent; else their sum. */
export function checkCounted(sent: Blanks, counted: Counted): { readonly sum: Blanks } | null {
  const sum = counted.accepted + rejectedIn(counted) + counted.missing;
  return sum === sent ? null : { sum };
}

export function differs(counted: Counted): boolean {
  return counted.missing > 0 || counted.rejected.length > 0;
}

/** Out of the shipment's own account, which is empty afterwards. */
export function receiptPosting(
  shipment: { readonly id: string; readonly officeId: OfficeId; readonly sent: Blanks },
  counted: Counted,
  recording: Pick<Posting, 'eventId' | 'occurredAt' | 'actor' | 'reference'>,
): Posting {
  const { id, officeId, sent } = shipment;
  const into: readonly (OpenedAccount & { readonly amount: Blanks })[] = [
    { code: `on_hand:${officeId}`, kind: 'on_hand', officeId, amount: counted.accepted },
    { code: `rejected:${officeId}`, kind: 'rejected', officeId, amount: rejectedIn(counted) },
    { code: `dispute:${id}`, kind: 'dispute', officeId, amount: counted.missing },
  ];
  return { ...recording, kind: 'receipt', ...moved(`in_transit:${id}`, sent, into) };
}

export interface Settlement {
  readonly foundAtOffice: Blanks;
  readonly foundInStore: Blanks;
  readonly writtenOff: Blanks;
}

/** null when the three together are what is missing; else their sum. */
export function checkSettlement(
  missing: Blanks,
  { foundAtOffice, foundInStore, writtenOff }: Settlement,
): { readonly sum: Blanks } | null {
  const sum = foundAtOffice + foundInStore + writtenOff;
  return sum === missing ? null : { sum };
}

/** null when nothing was missing: then the case ends without a document. */
export function settlementPosting(
  shipment: { readonly id: string; readonly officeId: OfficeId },
  settlement: Settlement,
  recording: Pick<Posting, 'eventId' | 'occurredAt' | 'actor' | 'reference'>,
): Posting | null {
  const { id, officeId } = shipment;
  const { foundAtOffice, foundInStore, writtenOff } = settlement;
  const missing = foundAtOffice + foundInStore + writtenOff;
  if (missing === 0) return null;
  const into: readonly (OpenedAccount & { readonly amount: Blanks })[] = [
    { code: `on_hand:${officeId}`, kind: 'on_hand', officeId, amount: foundAtOffice },
    { code: 'reserve', kind: 'reserve', officeId: null, amount: foundInStore },
    { code: `missing:${officeId}`, kind: 'missing', officeId, amount: writtenOff },
  ];
  return { ...recording, kind: 'dispute_settled', ...moved(`dispute:${id}`, missing, into) };
}

function moved(
  from: string,
  total: Blanks,
  into: readonly (OpenedAccount & { readonly amount: Blanks })[],
): { entries: Entry[]; opens: OpenedAccount[] } {
  const touched = into.filter(({ amount }) => amount > 0);
  return {
    entries: [
      { account: from, amount: -total },
      ...touched.map(({ code, amount }) => ({ account: code, amount })),
    ],
    opens: touched.map(({ code, kind, officeId }) => ({ code, kind, officeId })),
  };
}
