import { type Routes, refuse } from '../answer.ts';
import type { RouteParts } from '../route-parts.ts';

export function statementRoutes(
  _parts: RouteParts,
): Routes<'readStatementForm' | 'readStatements' | 'recordStatement' | 'correctStatement'> {
  return {
    readStatementForm: async () => refuse('not_ready'),
    readStatements: async () => refuse('not_ready'),
    recordStatement: async () => refuse('not_ready'),
    correctStatement: async () => refuse('not_ready'),
  };
}
