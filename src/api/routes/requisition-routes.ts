import { type Routes, refuse } from '../answer.ts';
import type { RouteParts } from '../route-parts.ts';

export function requisitionRoutes(
  _parts: RouteParts,
): Routes<
  | 'readRequisitionForm'
  | 'readRequisitions'
  | 'fileRequisition'
  | 'withdrawRequisition'
  | 'readAppeals'
  | 'fileAppeal'
  | 'answerAppeal'
> {
  return {
    readRequisitionForm: async () => refuse('not_ready'),
    readRequisitions: async () => refuse('not_ready'),
    fileRequisition: async () => refuse('not_ready'),
    withdrawRequisition: async () => refuse('not_ready'),
    readAppeals: async () => refuse('not_ready'),
    fileAppeal: async () => refuse('not_ready'),
    answerAppeal: async () => refuse('not_ready'),
  };
}
