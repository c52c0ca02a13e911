/** Notes that a message was read, or that somebody acts on it; both may be said again without harm. */
import type { Actor } from '#core/access/role.ts';
import type { Database } from '#storage/db.ts';
import { saveAcknowledged, saveMessageRead } from '#storage/message-store.ts';
import { findRoot } from '#storage/views/inbox.ts';
import { runOperation } from '../run-operation.ts';

type Noted = 'noted' | 'not_found';

export function markMessageRead(
  database: Database,
  actor: Actor,
  id: string,
  now: Date,
): Promise<Noted> {
  return runOperation(database, async (tx) => {
    if ((await findRoot(tx, actor, id)) === null) return 'not_found';
    await saveMessageRead(tx, id, actor.login, now.toISOString());
    return 'noted';
  });
}

/** The first to acknowledge stays; the reminders of everyone end. */
export function acknowledgeMessage(
  database: Database,
  actor: Actor,
  id: string,
  now: Date,
): Promise<Noted> {
  return runOperation(database, async (tx) => {
    const rootId = await findRoot(tx, actor, id);
    if (rootId === null) return 'not_found';
    await saveAcknowledged(tx, rootId, actor.login, now.toISOString());
    return 'noted';
  });
}
