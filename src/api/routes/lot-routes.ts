import { type Routes, refuse } from '../answer.ts';
import type { RouteParts } from '../route-parts.ts';

export function lotRoutes(
  _parts: RouteParts,
): Routes<
  'recordDelivery' | 'readLots' | 'findBlank' | 'readSerialQuestions' | 'answerSerialQuestion'
> {
  return {
    recordDelivery: async () => refuse('not_ready'),
    readLots: async () => refuse('not_ready'),
    findBlank: async () => refuse('not_ready'),
    readSerialQuestions: async () => refuse('not_ready'),
    answerSerialQuestion: async () => refuse('not_ready'),
  };
}
