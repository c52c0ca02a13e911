/** The ledger as the pure core sees it: what must be known to decide on the next document. */
import type { OfficeId } from '../place.ts';
import type { Blanks } from '../quantity.ts';
import type { AccountCode, AccountKind } from './account.ts';
import type { MovementKind } from './movement-kind.ts';
import type { Entry } from './posting.ts';

export interface Ledger {
  /** The number of the last document; 0 before the first. */
  readonly lastSeq: number;
  /** Milliseconds since 1970; the server's time never runs backwards in the ledger. */
  readonly lastRecordedAt: number;
  readonly accounts: ReadonlyMap<AccountCode, AccountState>;
  /** What was posted, by event id. */
  readonly documents: ReadonlyMap<string, PostedDocument>;
  /** The numbers of the documents that were undone. */
  readonly reversed: ReadonlySet<number>;
}

export interface AccountState {
  readonly kind: AccountKind;
  readonly officeId: OfficeId | null;
  readonly balance: Blanks;
  /** The latest moment anything happened to the account, in milliseconds since 1970. */
  readonly lastOccurredAt: number;
  /** In the order of time, and at the same moment in that of `seq`: documents may come in late. */
  readonly timeline: readonly AccountEntry[];
}

export interface AccountEntry {
  readonly seq: number;
  readonly kind: MovementKind;
  /** Milliseconds since 1970. */
  readonly occurredAt: number;
  readonly amount: Blanks;
}

export interface PostedDocument {
  readonly seq: number;
  /** Tells a repetition from another use of the same id. */
  readonly inputHash: string;
  readonly kind: MovementKind;
  /** Milliseconds since 1970. */
  readonly occurredAt: number;
  readonly entries: readonly Entry[];
}

export const emptyLedger: Ledger = {
  lastSeq: 0,
  lastRecordedAt: Number.NEGATIVE_INFINITY,
  accounts: new Map(),
  documents: new Map(),
  reversed: new Set(),
};
