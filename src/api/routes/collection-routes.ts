import { type Routes, refuse } from '../answer.ts';
import type { RouteParts } from '../route-parts.ts';

export function collectionRoutes(
  _parts: RouteParts,
): Routes<
  | 'readAllocations'
  | 'readCollections'
  | 'readSlots'
  | 'markReady'
  | 'moveSlot'
  | 'nameCollector'
  | 'handOver'
  | 'readShipments'
  | 'readShipment'
  | 'receiveShipment'
  | 'readCases'
  | 'readCase'
  | 'answerCase'
  | 'settleCase'
> {
  return {
    readAllocations: async () => refuse('not_ready'),
    readCollections: async () => refuse('not_ready'),
    readSlots: async () => refuse('not_ready'),
    markReady: async () => refuse('not_ready'),
    moveSlot: async () => refuse('not_ready'),
    nameCollector: async () => refuse('not_ready'),
    handOver: async () => refuse('not_ready'),
    readShipments: async () => refuse('not_ready'),
    readShipment: async () => refuse('not_ready'),
    receiveShipment: async () => refuse('not_ready'),
    readCases: async () => refuse('not_ready'),
    readCase: async () => refuse('not_ready'),
    answerCase: async () => refuse('not_ready'),
    settleCase: async () => refuse('not_ready'),
  };
}
