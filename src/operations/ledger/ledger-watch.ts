/**
 * Fail-stop: once the ledger does not agree with its checksum, nothing may be written on top of it until a person has
 * examined it (`blanko doctor`) and started the program again. Reading goes on.
 */
import type { Database } from '#storage/db.ts';
import { ledgerChecksumHolds, ledgerIsSound } from '#storage/views/ledger-health.ts';
import { readSnapshot } from '#storage/views/read-snapshot.ts';

export interface LedgerWatch {
  isReadOnly(): boolean;
  /** Adds up the entries. A database that is away throws, and says nothing about the ledger. */
  check(): Promise<void>;
}

/** `alarm` is told once, when the ledger is found wrong. */
export function ledgerWatch(database: Database, alarm: () => void): LedgerWatch {
  let readOnly = false;
  return {
    isReadOnly: () => readOnly,
    check: async () => {
      const isRight = await readSnapshot(
        database,
        async (db) => (await ledgerIsSound(db)) && (await ledgerChecksumHolds(db)),
      );
      if (isRight || readOnly) return;
      readOnly = true;
      alarm();
    },
  };
}
