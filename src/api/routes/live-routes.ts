import { type Routes, refuse } from '../answer.ts';
import type { RouteParts } from '../route-parts.ts';

export function liveRoutes(_parts: RouteParts): Routes<'followChanges'> {
  const notReady = async () => refuse('not_ready');
  return {
    followChanges: notReady,
  };
}
