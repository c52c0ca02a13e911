/**
 * A whole table in one transaction: every row is tried, all that stands in the way is named, and either all of it is
 * kept or nothing. A dry run does the same work and takes it back, so that it says exactly what would happen.
 */
import type { Actor } from '#core/access/role.ts';
import type { OpeningContent } from '#core/ledger/opening-posting.ts';
import type { Database, Tx } from '#storage/db.ts';
import { claimFile } from '#storage/file-store.ts';
import { loadLedgerSeq } from '#storage/ledger-store.ts';
import { runOperation } from '../run-operation.ts';

/** Why a row is not taken; the words for it are in `contract/words`, by this code. */
export type ImportRefusalCode =
  | 'office_unknown'
  | 'office_unclear'
  | 'office_twice'
  | 'row_twice'
  | 'code_unknown'
  | 'code_taken'
  | 'outside_map'
  | 'stock_moved'
  | 'ledger_begun'
  | 'office_in_ledger'
  | 'stock_proposed'
  | 'in_future'
  | 'stated_otherwise'
  | 'more_working_than_total'
  | 'sub_point_unknown'
  | 'gate_closed'
  | 'counted_otherwise'
  | 'delivery_differs'
  | 'serial_unreadable'
  | 'box_incomplete'
  | 'posting_refused'
  | 'not_enough_blanks'
  | 'event_id_reused';

export interface RowRefusal {
  readonly line: number;
  readonly column: string | null;
  readonly code: ImportRefusalCode;
  readonly values?: Readonly<Record<string, string | number>>;
}

export interface ImportCount {
  readonly created: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly refusals: readonly RowRefusal[];
  /** What one person may not do alone: it is taken back and has to be proposed. */
  readonly opening?: OpeningContent;
}

export type ImportOutcome = ImportCount & {
  readonly outcome:
    | 'imported'
    | 'already_imported'
    | 'would_import'
    | 'would_propose'
    | 'would_refuse'
    | 'refused';
  readonly ledgerSeq: number;
};

export interface ImportFile {
  readonly kind: string;
  /** SHA-256 of the bytes, in hex. */
  readonly hash: string;
  readonly dryRun: boolean;
}

/** `work` writes every row that it can and names the others; what it throws undoes all of it. */
export async function importTable(
  database: Database,
  actor: Actor,
  file: ImportFile,
  work: (tx: Tx) => Promise<ImportCount>,
  now: Date,
): Promise<ImportOutcome> {
  try {
    return await runOperation(database, async (tx) => {
      const claim = { kind: file.kind, hash: file.hash, actor: actor.login };
      if (!(await claimFile(tx, claim, now.toISOString()))) {
        const ledgerSeq = await loadLedgerSeq(tx);
        return { ...nothing, outcome: 'already_imported' as const, ledgerSeq };
      }
      const count = await work(tx);
      const ledgerSeq = await loadLedgerSeq(tx);
      const isWhole = count.refusals.length === 0;
      if (isWhole && count.opening) {
        throw new TakenBack({ ...count, outcome: 'would_propose', ledgerSeq });
      }
      if (isWhole && !file.dryRun) return { ...count, outcome: 'imported' as const, ledgerSeq };
      const would = isWhole ? 'would_import' : 'would_refuse';
      throw new TakenBack({ ...count, outcome: file.dryRun ? would : 'refused', ledgerSeq });
    });
  } catch (error) {
    if (error instanceof TakenBack) return error.outcome;
    throw error;
  }
}

const nothing: ImportCount = { created: 0, changed: 0, unchanged: 0, refusals: [] };

/** Undoes the transaction and carries out what it had found. */
class TakenBack extends Error {
  readonly outcome: ImportOutcome;
  constructor(outcome: ImportOutcome) {
    super('taken back');
    this.outcome = outcome;
  }
}
