/** What is posted to the ledger and what comes back. */
import type { OfficeId } from '../place.ts';
import type { Blanks } from '../quantity.ts';
import type { AccountCode, AccountKind } from './account.ts';
import type { MovementKind } from './movement-kind.ts';

/** A document as it is offered to the ledger. Its entries sum to zero. */
export interface Posting {
  /** Made and kept by the client before sending: the same id may be sent again without harm. */
  readonly eventId: string;
  readonly kind: MovementKind;
  /** When it happened, as claimed; ISO 8601 with offset. */
  readonly occurredAt: string;
  /** Who did it: the login of a person, or the name of a machine. */
  readonly actor: string;
  /** The number on the paper: of a BAST, a statement, a delivery note. */
  readonly reference: string;
  readonly entries: readonly Entry[];
  /** Accounts that this document opens: a hand-over opens the account of its shipment. */
  readonly opens?: readonly OpenedAccount[];
  /** The number of the document that this one undoes: with kind `reversal`, and only with it. */
  readonly reverses?: number;
}

export interface Entry {
  readonly account: AccountCode;
  /** Blanks in (above 0) or out (below 0); never 0. */
  readonly amount: Blanks;
}

export interface OpenedAccount {
  readonly code: AccountCode;
  readonly kind: AccountKind;
  readonly officeId: OfficeId | null;
}

/** A document on paper has few lines: the limit of its entries, and of the accounts it opens. */
export const postingLinesMax = 100;

/** In order of precedence: the first that applies is the answer. */
export const postingRefusals = [
  /** The id was used before for other content. */
  'event_id_reused',
  'too_many_entries',
  /** A movement has two ends at least. */
  'too_few_entries',
  'amount_not_whole',
  'account_twice',
  'entries_unbalanced',
  /** A reversal of no document, or of one that is itself a reversal: post that one's original anew instead. */
  'nothing_to_reverse',
  /** A reversal is the exact negation of its document, at the same moment; nothing else names a document. */
  'reversal_mismatch',
  'already_reversed',
  /** Opens an account that is there with another kind or office, or whose code does not say its kind. */
  'account_clash',
  'account_unknown',
  'account_kind_not_allowed',
  'occurred_in_future',
  /** The shelf was counted and adjusted after this moment, and the count contained it: reverse the adjustment first. */
  'closed_by_adjustment',
  /** Not at that moment. */
  'not_enough_blanks',
  /** At that moment yes, but a later document would find too few. */
  'not_enough_blanks_later',
] as const;

export type PostingRefusalCode = (typeof postingRefusals)[number];

export interface PostingRefusal {
  readonly code: PostingRefusalCode;
  /** The account that stands in the way, where one does. */
  readonly account: AccountCode | null;
}

export type PostingOutcome =
  | { readonly outcome: 'posted'; readonly seq: number }
  /** Sent before with the same content: the same answer as then. */
  | { readonly outcome: 'already_posted'; readonly seq: number }
  | { readonly outcome: 'refused'; readonly refusal: PostingRefusal };
