import { type Routes, refuse } from '../answer.ts';
import type { RouteParts } from '../route-parts.ts';

export function printJobRoutes(
  _parts: RouteParts,
): Routes<'recordPrintJobs' | 'readPrintJobs' | 'readFlags'> {
  return {
    recordPrintJobs: async () => refuse('not_ready'),
    readPrintJobs: async () => refuse('not_ready'),
    readFlags: async () => refuse('not_ready'),
  };
}
