import { type Routes, refuse } from '../answer.ts';
import type { RouteParts } from '../route-parts.ts';

export function destructionRoutes(
  _parts: RouteParts,
): Routes<'readDestructions' | 'proposeDestruction' | 'recordInvalidCards'> {
  return {
    readDestructions: async () => refuse('not_ready'),
    proposeDestruction: async () => refuse('not_ready'),
    recordInvalidCards: async () => refuse('not_ready'),
  };
}
