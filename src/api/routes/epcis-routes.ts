import { type Routes, refuse } from '../answer.ts';
import type { RouteParts } from '../route-parts.ts';

export function epcisRoutes(_parts: RouteParts): Routes<'readEpcisEvents' | 'captureEpcisEvents'> {
  const notReady = async () => refuse('not_ready');
  return {
    readEpcisEvents: notReady,
    captureEpcisEvents: notReady,
  };
}
