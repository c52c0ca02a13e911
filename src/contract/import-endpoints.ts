/** The doors through which tables come in: one for each kind, because each has its own people. */
import type { Role } from '#core/access/role.ts';
import type { Endpoint } from './endpoint.ts';
import { bytesSchema, csvType, fileAnswerSchema, xlsxType } from './file-answer.ts';
import type { ImportKind } from './import-kind.ts';
import {
  importQuerySchema,
  importReportSchema,
  importStockQuerySchema,
  templateParamsSchema,
  templateQuerySchema,
} from './import-schema.ts';

function importRow<Kind extends ImportKind, const Roles extends readonly Role[]>(
  kind: Kind,
  access: Roles,
  what: string,
) {
  return {
    method: 'POST',
    path: `/api/imports/${kind}`,
    summary: `Imports ${what} from CSV or XLSX, all rows or none; ?dryRun=true only says what would happen.`,
    access,
    query: importQuerySchema,
    body: bytesSchema,
    takes: [csvType, xlsxType, 'application/octet-stream'],
    // A file is known by its hash, and each of its rows by what it says of whom and when.
    repeats: 'own_id',
    output: importReportSchema,
    refuses: ['import_refused', 'not_a_table'],
  } as const;
}

export const importEndpoints = {
  importOffices: importRow('offices', ['administrator'], 'offices with their codes and names'),
  importHolidays: importRow('holidays', ['administrator'], 'the days on which nobody works'),
  importStock: {
    ...importRow('stock', ['administrator'], 'the first stock of offices and reserve'),
    summary:
      'Imports the first stock of offices and reserve, all rows or none; of offices that join a ledger at work it proposes it, as the try showed it (?shown=).',
    query: importStockQuerySchema,
    refuses: ['import_refused', 'not_a_table', 'changed_since_shown'],
  },
  importDays: importRow(
    'days',
    ['administrator', 'machine'],
    "the population system's counts of records and backlog",
  ),
  importRequisitions: importRow(
    'requisitions',
    ['administrator', 'office_operator', 'call_agent'],
    'what offices ask for',
  ),
  importStatements: importRow(
    'statements',
    ['administrator', 'office_operator', 'call_agent', 'machine'],
    'daily statements of offices',
  ),
  importLots: importRow(
    'lots',
    ['warehouse_keeper', 'machine'],
    "the maker's lots with boxes and serial ranges",
  ),
  importPrintJobs: importRow(
    'print-jobs',
    ['administrator', 'office_operator', 'machine'],
    'counts of the printing system, per office and day',
  ),
  readImportTemplate: {
    method: 'GET',
    path: '/api/imports/:kind/:file',
    summary: 'An example file with the columns of one kind of import.',
    access: 'signed_in',
    params: templateParamsSchema,
    query: templateQuerySchema,
    output: fileAnswerSchema,
    file: [csvType, xlsxType],
  },
} as const satisfies Record<string, Endpoint>;
