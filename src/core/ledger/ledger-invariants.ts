/** What is true of every ledger after every document. Asserted, because a breach is a bug and never bad input. */
import { assert } from '../assert.ts';
import { holdsBlanks, mayGoNegative } from './account.ts';
import type { Ledger } from './ledger.ts';

/**
 * Conservation: the balances of all blanks are zero together, and so are those of all old cards. Only the outer ends
 * are below zero, now and at every moment before. No number is skipped.
 */
export function assertLedgerInvariants(ledger: Ledger): void {
  let blanks = 0;
  let cards = 0;
  for (const [code, { kind, balance, timeline }] of ledger.accounts) {
    let running = 0;
    for (const { amount } of timeline) {
      running += amount;
      assert(running >= 0 || mayGoNegative(kind), `${code} was below zero: ${running}`);
    }
    assert(running === balance, `${code} holds ${balance}, its timeline ends at ${running}`);
    if (holdsBlanks(kind)) blanks += balance;
    else cards += balance;
  }
  assert(blanks === 0 && cards === 0, `balances sum to ${blanks} blanks and ${cards} old cards`);
  const seqs = new Set([...ledger.documents.values()].map((document) => document.seq));
  assert(
    seqs.size === ledger.lastSeq && Math.max(0, ...seqs) === ledger.lastSeq,
    `documents are not numbered 1 to ${ledger.lastSeq}`,
  );
}
