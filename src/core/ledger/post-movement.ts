/**
 * Decides on one document: what moves, or which rule stands in the way. Pure; the SQL function `post_documents` must
 * answer the same, document by document, and the model-based tests hold the two against each other.
 */
import { assert } from '../assert.ts';
import { blanksMax } from '../quantity.ts';
import { type AccountCode, codeSaysKind, mayGoNegative } from './account.ts';
import { balancesFrom, isClosed, withEntry } from './account-timeline.ts';
import { checkReversal } from './check-reversal.ts';
import type { AccountState, Ledger } from './ledger.ts';
import { movementKinds } from './movement-kind.ts';
import {
  type Entry,
  type Posting,
  type PostingOutcome,
  type PostingRefusal,
  type PostingRefusalCode,
  postingLinesMax,
} from './posting.ts';

type Accounts = ReadonlyMap<AccountCode, AccountState>;

/**
 * Answers as `PostingOutcome` says and returns the ledger after it; refused and repeated documents leave it as it was.
 * `inputHash` stands for the content of the posting; `recordedAt` is the server's clock, ISO 8601. The first
 * rule of `postingRefusals` that applies is the answer, and the first entry that breaks it is named.
 */
export function postMovement(
  ledger: Ledger,
  posting: Posting,
  inputHash: string,
  recordedAt: string,
): { readonly outcome: PostingOutcome; readonly ledger: Ledger } {
  const earlier = ledger.documents.get(posting.eventId);
  if (earlier) {
    const outcome: PostingOutcome =
      earlier.inputHash === inputHash
        ? { outcome: 'already_posted', seq: earlier.seq }
        : refused({ code: 'event_id_reused', account: null });
    return { outcome, ledger };
  }

  const occurred = instant(posting.occurredAt);
  const recorded = Math.max(instant(recordedAt), ledger.lastRecordedAt);
  const opened = openAccounts(ledger.accounts, posting, occurred);
  const refusal =
    checkShape(posting) ??
    checkReversal(ledger, posting, occurred) ??
    opened.refusal ??
    checkAccounts(opened.accounts, posting) ??
    (occurred > recorded ? { code: 'occurred_in_future', account: null } : null) ??
    checkCounts(ledger, opened.accounts, posting.entries, occurred) ??
    checkStock(opened.accounts, posting.entries, occurred);
  if (refusal) return { outcome: refused(refusal), ledger };

  const seq = ledger.lastSeq + 1;
  return {
    outcome: { outcome: 'posted', seq },
    ledger: {
      lastSeq: seq,
      lastRecordedAt: recorded,
      accounts: move(opened.accounts, posting, seq, occurred),
      documents: new Map(ledger.documents).set(posting.eventId, {
        seq,
        inputHash,
        kind: posting.kind,
        occurredAt: occurred,
        entries: posting.entries,
      }),
      reversed:
        posting.reverses === undefined
          ? ledger.reversed
          : new Set(ledger.reversed).add(posting.reverses),
    },
  };
}

/** What is wrong with the document whatever the ledger holds. */
function checkShape(posting: Posting): PostingRefusal | null {
  const { entries, opens = [] } = posting;
  if (Math.max(entries.length, opens.length) > postingLinesMax) {
    return { code: 'too_many_entries', account: null };
  }
  if (entries.length < 2) return { code: 'too_few_entries', account: null };
  const again = new Set<AccountCode>();
  return (
    refuseFirst('amount_not_whole', entries, ({ amount }) => !isAmount(amount)) ??
    refuseFirst('account_twice', entries, ({ account }) => {
      const isAgain = again.has(account);
      again.add(account);
      return isAgain;
    }) ??
    (entries.reduce((sum, { amount }) => sum + amount, 0) !== 0
      ? { code: 'entries_unbalanced', account: null }
      : null)
  );
}

/** The accounts with those that the document opens; opening one that is there already is no harm. */
function openAccounts(
  accounts: Accounts,
  posting: Posting,
  occurred: number,
): { readonly accounts: Accounts; readonly refusal: PostingRefusal | null } {
  const opened = new Map(accounts);
  for (const { code, kind, officeId } of posting.opens ?? []) {
    const existing = opened.get(code);
    const clashes = existing
      ? existing.kind !== kind || existing.officeId !== officeId
      : !codeSaysKind(code, kind);
    if (clashes) return { accounts, refusal: { code: 'account_clash', account: code } };
    if (existing) continue;
    opened.set(code, { kind, officeId, balance: 0, lastOccurredAt: occurred, timeline: [] });
  }
  return { accounts: opened, refusal: null };
}

/**
 * Accounts must be there, and of a kind that this movement takes from or gives to. A reversal moves back what another
 * document was allowed to move.
 */
function checkAccounts(accounts: Accounts, posting: Posting): PostingRefusal | null {
  const rule: { from: readonly string[]; to: readonly string[] } = movementKinds[posting.kind];
  return (
    refuseFirst('account_unknown', posting.entries, ({ account }) => !accounts.has(account)) ??
    refuseFirst('account_kind_not_allowed', posting.entries, ({ account, amount }) => {
      if (posting.kind === 'reversal') return false;
      const allowed = amount < 0 ? rule.from : rule.to;
      return !allowed.includes(stateOf(accounts, account).kind);
    })
  );
}

/** A count says what was on the shelf, whatever was known then: what happened before it is closed by it. */
function checkCounts(
  ledger: Ledger,
  accounts: Accounts,
  entries: readonly Entry[],
  occurred: number,
): PostingRefusal | null {
  return refuseFirst('closed_by_adjustment', entries, ({ account }) =>
    isClosed(stateOf(accounts, account), occurred, ledger.reversed),
  );
}

/** There must be enough at that moment, and for everything that happened after it. */
function checkStock(
  accounts: Accounts,
  entries: readonly Entry[],
  occurred: number,
): PostingRefusal | null {
  const falls = (which: 'atMoment' | 'least') => {
    return ({ account, amount }: Entry): boolean => {
      const state = stateOf(accounts, account);
      return !mayGoNegative(state.kind) && balancesFrom(state, occurred)[which] + amount < 0;
    };
  };
  return (
    refuseFirst('not_enough_blanks', entries, falls('atMoment')) ??
    refuseFirst('not_enough_blanks_later', entries, falls('least'))
  );
}

function move(
  accounts: Accounts,
  { kind, entries }: Posting,
  seq: number,
  occurredAt: number,
): Accounts {
  const moved = new Map(accounts);
  for (const { account, amount } of entries) {
    const state = stateOf(moved, account);
    moved.set(account, {
      ...state,
      balance: state.balance + amount,
      lastOccurredAt: Math.max(state.lastOccurredAt, occurredAt),
      timeline: withEntry(state.timeline, { seq, kind, occurredAt, amount }),
    });
  }
  return moved;
}

function refuseFirst(
  code: PostingRefusalCode,
  entries: readonly Entry[],
  isBroken: (entry: Entry) => boolean,
): PostingRefusal | null {
  const entry = entries.find(isBroken);
  return entry ? { code, account: entry.account } : null;
}

function refused(refusal: PostingRefusal): PostingOutcome {
  return { outcome: 'refused', refusal };
}

function stateOf(accounts: Accounts, code: AccountCode): AccountState {
  const state = accounts.get(code);
  assert(state !== undefined, `account ${code} was checked to be there`);
  return state;
}

function isAmount(amount: number): boolean {
  return Number.isSafeInteger(amount) && amount !== 0 && Math.abs(amount) <= blanksMax;
}

/** Whole milliseconds: the finest step that all parts of the system can tell apart. */
function instant(text: string): number {
  const time = Date.parse(text);
  assert(!Number.isNaN(time), `not a moment: ${text}`);
  return time;
}
