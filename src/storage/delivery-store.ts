/**
 * Letters on their way. A worker leases a few, sends them, and says what came of each. When it dies in between,
 * another takes them over after the lease: a letter may be sent twice, under the same id, but none is lost.
 */
import { sql } from 'kysely';
import type { MessageKind, MessageValues } from '#core/requisition/message.ts';
import type { Database, Instant, Tx } from './db.ts';
import type { SentChannel } from './message-tables.ts';

export interface Letter {
  /** The same however often it is sent. */
  readonly id: string;
  readonly channel: SentChannel;
  readonly address: string;
  readonly kind: MessageKind;
  readonly rung: number;
  readonly values: MessageValues;
  readonly createdAt: Instant;
  readonly dueAt: Instant | null;
  /** Tries, this one included. */
  readonly tries: number;
  readonly leasedUntil: Instant;
}

/** Longer than any channel takes to answer or to give up. */
const leaseMinutes = 5;

/** The letters that are due, oldest first; several workers never get the same. `now` is the real clock. */
export async function leaseLetters(
  { db }: Database,
  channels: readonly SentChannel[],
  limit: number,
  now: Instant,
): Promise<Letter[]> {
  if (channels.length === 0) return [];
  const leasedUntil = new Date(Date.parse(now) + leaseMinutes * 60_000).toISOString();
  return db
    .with('due', (is) =>
      is
        .selectFrom('delivery')
        .select('id')
        .where('state', '=', 'waiting')
        .where('channel', 'in', [...channels])
        .where('next_try_at', '<=', now)
        .where((where) =>
          where.or([where('leased_until', 'is', null), where('leased_until', '<', now)]),
        )
        .orderBy('next_try_at')
        .limit(limit)
        .forUpdate()
        .skipLocked(),
    )
    .updateTable('delivery')
    .from('due')
    .from('message')
    .set((row) => ({ leased_until: leasedUntil, tries: row('delivery.tries', '+', 1) }))
    .whereRef('delivery.id', '=', 'due.id')
    .whereRef('message.id', '=', 'delivery.message_id')
    .returning(['delivery.id', 'delivery.channel', 'delivery.address', 'message.kind'])
    .returning(['message.rung', 'message.sentence_values as values', 'delivery.tries'])
    .returning(['message.created_at as createdAt', 'message.due_at as dueAt'])
    .returning(sql<Instant>`delivery.leased_until`.as('leasedUntil'))
    .execute();
}

/** What came of a letter: sent, to be tried again at a moment, or given up. */
export type LetterOutcome =
  | { readonly state: 'sent'; readonly sentAt: Instant }
  | { readonly state: 'waiting'; readonly nextTryAt: Instant; readonly error: string }
  | { readonly state: 'dead'; readonly error: string };

/** Nothing when the lease has gone to another worker, who knows better. */
export async function saveLetterOutcome(
  tx: Tx,
  { id, leasedUntil }: Letter,
  outcome: LetterOutcome,
): Promise<void> {
  await tx
    .updateTable('delivery')
    .set({
      state: outcome.state,
      leased_until: null,
      error: outcome.state === 'sent' ? null : outcome.error,
      ...(outcome.state === 'sent' && { sent_at: outcome.sentAt }),
      ...(outcome.state === 'waiting' && { next_try_at: outcome.nextTryAt }),
    })
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .where('leased_until', '=', leasedUntil)
    .execute();
}

/** Whether there was a letter that had been given up. */
export async function reviveDelivery(tx: Tx, id: string, now: Instant): Promise<boolean> {
  const revived = await tx
    .updateTable('delivery')
    .set({ state: 'waiting', tries: 0, next_try_at: now, leased_until: null })
    .where('id', '=', id)
    .where('state', '=', 'dead')
    .returning('id')
    .executeTakeFirst();
  return revived !== undefined;
}
