import { type Routes, refuse } from '../answer.ts';
import type { RouteParts } from '../route-parts.ts';

export function exportRoutes(_parts: RouteParts): Routes<'exportTable'> {
  const notReady = async () => refuse('not_ready');
  return {
    exportTable: notReady,
  };
}
