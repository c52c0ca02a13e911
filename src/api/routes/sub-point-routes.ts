import { type Routes, refuse } from '../answer.ts';
import type { RouteParts } from '../route-parts.ts';

export function subPointRoutes(
  _parts: RouteParts,
): Routes<'readSubPoints' | 'createSubPoint' | 'closeSubPoint' | 'issueToSubPoint'> {
  return {
    readSubPoints: async () => refuse('not_ready'),
    createSubPoint: async () => refuse('not_ready'),
    closeSubPoint: async () => refuse('not_ready'),
    issueToSubPoint: async () => refuse('not_ready'),
  };
}
