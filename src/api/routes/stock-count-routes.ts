import { type Routes, refuse } from '../answer.ts';
import type { RouteParts } from '../route-parts.ts';

export function stockCountRoutes(
  _parts: RouteParts,
): Routes<'readCounts' | 'recordCount' | 'readStockQuestions' | 'answerStockQuestion'> {
  return {
    readCounts: async () => refuse('not_ready'),
    recordCount: async () => refuse('not_ready'),
    readStockQuestions: async () => refuse('not_ready'),
    answerStockQuestion: async () => refuse('not_ready'),
  };
}
