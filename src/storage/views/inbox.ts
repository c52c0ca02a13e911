/** The messages of the actor's own place that concern the actor's role; those of anyone else do not exist. */
import { type ExpressionBuilder, sql } from 'kysely';
import type { Actor } from '#core/access/role.ts';
import { kindsReadBy, messageKindNames, messageKinds } from '#core/requisition/message.ts';
import type { Db, Instant, Tables } from '../db.ts';
import { cutPage } from './cut-page.ts';

export type InboxState = 'all' | 'open' | 'unread';

const asking = messageKindNames.filter((kind) => messageKinds[kind].asks);

/** Newest first; `after` is the number of the last of the page before. */
export async function loadInbox(
  db: Db,
  actor: Actor,
  state: InboxState,
  page: { readonly after: number | null; readonly limit: number },
) {
  const rows = await inboxLines(db, actor)
    .$if(state === 'open', (query) => query.where(isOpen))
    .$if(state === 'unread', (query) => query.where('message.read_at', 'is', null))
    .$if(page.after !== null, (query) => query.where('message.number', '<', page.after))
    .orderBy('message.number', 'desc')
    .limit(page.limit + 1)
    .execute();
  const { items: shown, next } = cutPage(rows, page.limit, ({ number }) => number);
  return {
    items: shown.map(lineOf),
    next,
  };
}

/** null when there is none that the actor may read. */
export async function loadInboxMessage(db: Db, actor: Actor, id: string) {
  const row = await inboxLines(db, actor).where('message.id', '=', id).executeTakeFirst();
  return row ? lineOf(row) : null;
}

export async function countInbox(db: Db, actor: Actor, now: Instant) {
  return db
    .selectFrom('message')
    .where(isFor(actor))
    .select((is) => [
      is.fn.countAll<number>().filterWhere('message.read_at', 'is', null).as('unread'),
      is.fn.countAll<number>().filterWhere(isOpen).as('open'),
      is.fn
        .countAll<number>()
        .filterWhere(isOpen)
        .filterWhere('message.due_at', '<', now)
        .as('overdue'),
    ])
    .executeTakeFirstOrThrow();
}

/** The message whose reminders end when this one is acknowledged; null when the actor may not read it. */
export async function findRoot(db: Db, actor: Actor, id: string): Promise<string | null> {
  const row = await db
    .selectFrom('message')
    .select('message.root_id')
    .where('message.id', '=', id)
    .where(isFor(actor))
    .executeTakeFirst();
  return row?.root_id ?? null;
}

function inboxLines(db: Db, actor: Actor) {
  return db
    .selectFrom('message')
    .leftJoin('actor as reader', 'reader.login', 'message.acknowledged_by')
    .where(isFor(actor))
    .select(['message.number', 'message.id', 'message.kind', 'message.rung'])
    .select(['message.office_id as officeId', 'message.about_id as aboutId'])
    .select(['message.sentence_values as values', 'message.created_at as createdAt'])
    .select(['message.due_at as dueAt', 'message.read_at as readAt'])
    .select(['message.acknowledged_at as acknowledgedAt', 'message.settled_at as settledAt'])
    .select(sql<string | null>`coalesce(reader.name, acknowledged_by)`.as('acknowledgedBy'));
}

type Row = Awaited<ReturnType<ReturnType<typeof inboxLines>['execute']>>[number];

function lineOf({ number: _number, ...row }: Row) {
  return { ...row, asksAcknowledgement: messageKinds[row.kind].asks };
}

export function isFor({ role, officeId, provinceCode, subPointId }: Actor) {
  return (where: ExpressionBuilder<Tables, 'message'>) => {
    const kinds = kindsReadBy(role);
    if (kinds.length === 0 || subPointId !== null) return where.lit(false);
    return where.and([
      where('message.kind', 'in', kinds),
      officeId === null
        ? where('message.to_office', 'is', null)
        : where('message.to_office', '=', officeId),
      officeId !== null || provinceCode === null
        ? where('message.to_province', 'is', null)
        : where('message.to_province', '=', provinceCode),
    ]);
  };
}

function isOpen(where: ExpressionBuilder<Tables, 'message'>) {
  return where.and([
    where('message.kind', 'in', asking),
    where('message.acknowledged_at', 'is', null),
    where('message.settled_at', 'is', null),
  ]);
}
