/** Tables on their way out, each for those who may see its list, within their scope. */
import type { z } from 'zod';
import { type EndpointId, endpoints } from '#contract/endpoints.ts';
import {
  type ExportFormat,
  type ExportTable,
  type exportQuerySchema,
  exportTables,
  xlsxRowsMax,
} from '#contract/export-schema.ts';
import type { Actor } from '#core/access/role.ts';
import { writeExport } from '#documents/write-export.ts';
import { loadLedgerSeq } from '#storage/ledger-store.ts';
import { countExportRows, loadExportRows } from '#storage/views/export-rows.ts';
import { scopeOf } from '#storage/views/scope.ts';
import { mayCall } from '../admit.ts';
import { type Routes, refuse } from '../answer.ts';
import type { RouteParts } from '../route-parts.ts';

/** The doors whose lists the tables are: whoever may read one of them may take it along. */
const listsOf: Record<ExportTable, readonly EndpointId[]> = {
  offices: ['readControlRoom', 'readOffice', 'readPlaces'],
  positions: ['readControlRoom', 'readOffice'],
  documents: ['readDocuments'],
  requisitions: ['readRequisitions'],
  allocations: ['readAllocations'],
  shipments: ['readShipments'],
  cases: ['readCases'],
  statements: ['readStatements'],
  lots: ['readLots'],
  'access-log': ['readAccessLog'],
};

export function exportRoutes(parts: RouteParts): Routes<'exportTable'> {
  const { database, today } = parts;
  return {
    exportTable: async ({ actor, params, query, reply }) => {
      const [table, format] = partsOf(params.file);
      if (!maySee(table, actor)) return refuse('not_allowed');
      const foreign = filtersOfOthers(table, query);
      if (foreign.length > 0) {
        const said = { key: 'field.unknown' } as const;
        return refuse('bad_input', { fields: foreign.map((field) => ({ field, said })) });
      }
      const { db } = database;
      const scope = scopeOf(actor);
      const { language, ...chosen } = query;
      const filter = { ...chosen, asOf: today() };
      if (format === 'xlsx') {
        const rows = await countExportRows(db, table, scope, filter, xlsxRowsMax);
        if (rows > xlsxRowsMax) return refuse('too_many_rows');
      }
      const ledgerSeq = await loadLedgerSeq(db);
      reply.header('ledger-seq', ledgerSeq);
      const pages = loadExportRows(db, table, scope, filter);
      return writeExport({ table, language, ledgerSeq, pages }, format);
    },
  };
}

function maySee(table: ExportTable, actor: Actor): boolean {
  return listsOf[table].some((id) => mayCall(endpoints[id], actor));
}

const ofDocumentsOnly = ['account', 'accountKind', 'kind', 'since', 'reference'] as const;

/** A filter that would be passed over would give a file that holds more than was asked for. */
function filtersOfOthers(table: ExportTable, query: z.infer<typeof exportQuerySchema>): string[] {
  const foreign = [
    ...(table === 'documents' ? [] : ofDocumentsOnly),
    ...(table === 'allocations' ? [] : (['round'] as const)),
  ];
  return foreign.filter((name) => query[name] !== undefined);
}

function partsOf(file: string): [ExportTable, ExportFormat] {
  const at = file.lastIndexOf('.');
  const table = exportTables.find((name) => name === file.slice(0, at));
  return [table!, file.slice(at + 1) as ExportFormat];
}
