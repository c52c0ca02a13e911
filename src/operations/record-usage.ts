/** Posts what an office printed and spoiled on a day, and keeps its statement of the day with the document. */

import type { Actor } from '#core/access/role.ts';
import type { PostingRefusal } from '#core/ledger/posting.ts';
import { type UsageOfDay, usagePosting } from '#core/ledger/usage-posting.ts';
import type { Database, Tx } from '#storage/db.ts';
import { saveOfficeStatements } from '#storage/observation-store.ts';
import type { PostingQueue } from '#storage/posting-queue.ts';
import { readSnapshot } from '#storage/views/read-snapshot.ts';
import { loadUsageState, type UsageState } from '#storage/views/usage-state.ts';
import { runOperation } from './run-operation.ts';

export type UsageRecorded =
  /** `seq` is null when nothing was used: then the statement alone was kept. */
  | { readonly outcome: 'posted' | 'already_posted'; readonly seq: number | null }
  | { readonly outcome: 'refused'; readonly refusal: PostingRefusal }
  | { readonly outcome: 'not_allowed' }
  | { readonly outcome: 'office_unknown' };

/** Only an operator, and only for the own office: any other office is as unknown as one that does not exist. */
export async function recordUsage(
  database: Database,
  postings: PostingQueue,
  actor: Actor,
  usage: UsageOfDay,
  now: Date,
): Promise<UsageRecorded> {
  if (actor.role !== 'office_operator') return { outcome: 'not_allowed' };
  if (actor.officeId !== usage.officeId) return { outcome: 'office_unknown' };
  const state = await readSnapshot(database, (db) =>
    loadUsageState(db, usage.officeId, usage.day, usage.eventId),
  );
  if (!state) return { outcome: 'office_unknown' };

  const lastOccurredAt = state.knownOccurredAt ?? state.lastOccurredAt;
  const posting = usagePosting(usage, actor.login, state.timeZone, lastOccurredAt);
  const keepStatement = (tx: Tx, seq: number | null): Promise<void> =>
    saveOfficeStatements(tx, [statementOf(usage, state, seq, now)]);
  if (!posting) {
    await runOperation(database, (tx) => keepStatement(tx, null));
    return { outcome: 'posted', seq: null };
  }
  return postings.post(posting, keepStatement);
}

function statementOf(usage: UsageOfDay, state: UsageState, seq: number | null, now: Date) {
  return {
    printersWorking: null,
    printersTotal: null,
    ribbonCardsLeft: null,
    filmCardsLeft: null,
    networkUp: null,
    counted: null,
    ...state.statement,
    officeId: usage.officeId,
    day: usage.day,
    seq: seq ?? state.statement?.seq ?? null,
    recordedAt: now.toISOString(),
  };
}
