import type { InboxMessage } from '#contract/message-schema.ts';
import type { Actor } from '#core/access/role.ts';
import { acknowledgeMessage, markMessageRead } from '#operations/messages/acknowledge-message.ts';
import { countInbox, loadInbox, loadInboxMessage } from '#storage/views/inbox.ts';
import { type Refused, type Routes, refuse } from '../answer.ts';
import { messagePage } from '../message-page.ts';
import { numberOfCursor } from '../number-cursor.ts';
import type { RouteParts } from '../route-parts.ts';

export function messageRoutes(
  parts: RouteParts,
): Routes<'readMessages' | 'readMessageCounts' | 'markMessageRead' | 'acknowledgeMessage'> {
  const { database, worldNow } = parts;
  const messageAs = async (actor: Actor, id: string): Promise<InboxMessage | Refused> => {
    const message = await loadInboxMessage(database.db, actor, id);
    return message === null ? unknownMessage() : withPage(message, actor);
  };
  return {
    readMessages: async ({ actor, query }) => {
      const page = { after: numberOfCursor(query.after), limit: query.limit };
      const { items, next } = await loadInbox(database.db, actor, query.state, page);
      return {
        items: items.map((item) => withPage(item, actor)),
        next: next === null ? null : String(next),
      };
    },

    readMessageCounts: ({ actor }) => countInbox(database.db, actor, worldNow().toISOString()),

    markMessageRead: async ({ actor, params }) => {
      await markMessageRead(database, actor, params.messageId, worldNow());
      return messageAs(actor, params.messageId);
    },

    acknowledgeMessage: async ({ actor, params }) => {
      await acknowledgeMessage(database, actor, params.messageId, worldNow());
      return messageAs(actor, params.messageId);
    },
  };
}

function withPage(
  message: NonNullable<Awaited<ReturnType<typeof loadInboxMessage>>>,
  actor: Actor,
): InboxMessage {
  const isOwn = actor.officeId !== null && actor.officeId === message.officeId;
  return { ...message, page: messagePage(message.kind, message.officeId, isOwn) };
}

function unknownMessage(): Refused {
  return refuse('not_found', {
    fields: [{ field: 'messageId', said: { key: 'field.not_found' } }],
  });
}
