/**
 * Accounts are places of custody; the unit is one blank. Every blank ever delivered is in exactly one account,
 * and the sum over all accounts is zero, because the maker's account holds the negation of all it delivered.
 */
import type { OfficeId } from '../place.ts';
import type { Blanks } from '../quantity.ts';

export const accountKinds = [
  'maker',
  'reserve',
  'in_transit',
  'on_hand',
  'spoiled',
  'printed',
  'destroyed',
  'missing',
  'dispute',
] as const;

export type AccountKind = (typeof accountKinds)[number];

/** `maker`, `reserve`, `on_hand:3205`, `printed:3205`, `in_transit:SJ-2017-000123`. */
export type AccountCode = string;

export interface Account {
  readonly code: AccountCode;
  readonly kind: AccountKind;
  /** The office that answers for the blanks (for a shipment: the one that collects it); null at the centre. */
  readonly officeId: OfficeId | null;
  readonly balance: Blanks;
}

/** Only the maker may be below zero: its negation is all that was ever delivered. */
export function mayGoNegative(kind: AccountKind): boolean {
  return kind === 'maker';
}
