/** What is true of every ledger after every document. Asserted, because a breach is a bug and never bad input. */
import { assert } from '../assert.ts';
import { mayGoNegative } from './account.ts';
import type { Ledger } from './ledger.ts';

/** Conservation: all balances together are zero. No account but the maker's is below zero. No number is skipped. */
export function assertLedgerInvariants(ledger: Ledger): void {
  let sum = 0;
  for (const [code, { kind, balance }] of ledger.accounts) {
    assert(balance >= 0 || mayGoNegative(kind), `${code} is below zero: ${balance}`);
    sum += balance;
  }
  assert(sum === 0, `the balances do not sum to zero but to ${sum}`);
  const seqs = new Set([...ledger.documents.values()].map((document) => document.seq));
  assert(
    seqs.size === ledger.lastSeq && Math.max(0, ...seqs) === ledger.lastSeq,
    `documents are not numbered 1 to ${ledger.lastSeq}`,
  );
}
