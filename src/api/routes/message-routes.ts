import type { messageEndpoints } from '#contract/message-endpoints.ts';
import { type Routes, refuse } from '../answer.ts';
import type { RouteParts } from '../route-parts.ts';

export function messageRoutes(_parts: RouteParts): Routes<keyof typeof messageEndpoints> {
  const notReady = async () => refuse('not_ready');
  return {
    readMessages: notReady,
    readMessageCounts: notReady,
    markMessageRead: notReady,
    acknowledgeMessage: notReady,
    readContacts: notReady,
    saveContact: notReady,
    endContact: notReady,
    readOutbox: notReady,
    retryDelivery: notReady,
    readWork: notReady,
    runWork: notReady,
  };
}
