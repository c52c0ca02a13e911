import { type Routes, refuse } from '../answer.ts';
import type { RouteParts } from '../route-parts.ts';

export function savedRoundRoutes(
  _parts: RouteParts,
): Routes<'proposeRound' | 'readSavedRounds' | 'readSavedRound' | 'readSavedAllocation'> {
  return {
    proposeRound: async () => refuse('not_ready'),
    readSavedRounds: async () => refuse('not_ready'),
    readSavedRound: async () => refuse('not_ready'),
    readSavedAllocation: async () => refuse('not_ready'),
  };
}
