import { type Routes, refuse } from '../answer.ts';
import type { RouteParts } from '../route-parts.ts';

export function importRoutes(
  _parts: RouteParts,
): Routes<
  | 'importOffices'
  | 'importHolidays'
  | 'importStock'
  | 'importDays'
  | 'importRequisitions'
  | 'importStatements'
  | 'importLots'
  | 'importPrintJobs'
  | 'readImportTemplate'
> {
  const notReady = async () => refuse('not_ready');
  return {
    importOffices: notReady,
    importHolidays: notReady,
    importStock: notReady,
    importDays: notReady,
    importRequisitions: notReady,
    importStatements: notReady,
    importLots: notReady,
    importPrintJobs: notReady,
    readImportTemplate: notReady,
  };
}
