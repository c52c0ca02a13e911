/** Tables on their way in: tried or taken, with every fault at its line. */
import type { FastifyReply } from 'fastify';
import type { ImportKind } from '#contract/import-kind.ts';
import type { ImportedOpening, ImportReport } from '#contract/import-schema.ts';
import { type Language, say } from '#contract/words/words.ts';
import type { Actor } from '#core/access/role.ts';
import { indonesianName } from '#documents/import-columns.ts';
import { importTemplate } from '#documents/import-template.ts';
import type { TableProblem } from '#documents/table-columns.ts';
import { type Refused, type Routes, refuse } from '../answer.ts';
import { type ImportedFile, importFile } from '../import-file.ts';
import { languageOf } from '../problem-response.ts';
import type { RouteParts } from '../route-parts.ts';

type ImportRows =
  | 'importOffices'
  | 'importHolidays'
  | 'importStock'
  | 'importDays'
  | 'importRequisitions'
  | 'importStatements'
  | 'importLots'
  | 'importPrintJobs'
  | 'readImportTemplate';

interface ImportCall {
  readonly actor: Actor;
  readonly query: { readonly dryRun: 'true' | 'false'; readonly shown?: string | undefined };
  readonly body: Uint8Array;
  readonly reply: FastifyReply;
}

export function importRoutes(parts: RouteParts): Routes<ImportRows> {
  const take =
    (kind: ImportKind) =>
    async ({ actor, query, body, reply }: ImportCall): Promise<ImportReport | Refused> => {
      const dryRun = query.dryRun === 'true';
      const bytes = Buffer.from(body);
      const imported = await importFile(parts, actor, kind, bytes, dryRun, query.shown ?? '');
      if ('notATable' in imported) {
        return refuse('not_a_table', { fields: [{ field: 'body', said: imported.notATable }] });
      }
      const { outcome } = imported.outcome;
      if (outcome === 'refused') return refusedImport(imported);
      const proposed = imported.opening?.proposed;
      if (proposed?.outcome === 'refused') return refuse(proposed.code);
      const became = proposed?.outcome ?? outcome;
      return report(kind, became, imported, languageOf(reply.request));
    };

  return {
    importOffices: take('offices'),
    importHolidays: take('holidays'),
    importStock: take('stock'),
    importDays: take('days'),
    importRequisitions: take('requisitions'),
    importStatements: take('statements'),
    importLots: take('lots'),
    importPrintJobs: take('print-jobs'),

    readImportTemplate: async ({ params, query, reply }) =>
      importTemplate(
        params.kind,
        params.file === 'template.csv' ? 'csv' : 'xlsx',
        query.language ?? languageOf(reply.request),
      ),
  };
}

/** A field is named by its line: `line 12, on_hand`. */
function refusedImport({ problems }: ImportedFile): Refused {
  const fields = problems.listed.map(({ line, column, said }) => ({
    field: [line !== null && `line ${line}`, column].filter(Boolean).join(', ') || 'body',
    said,
  }));
  return refuse('import_refused', { fields });
}

function report(
  kind: ImportKind,
  outcome: ImportReport['outcome'],
  imported: ImportedFile,
  language: Language,
): ImportReport {
  const { created, changed, unchanged, ledgerSeq } = imported.outcome;
  const said = ({ line, column, said: { key, values } }: TableProblem) => ({
    line,
    column: column !== null && language === 'id' ? indonesianName(kind, column) : column,
    problem: say(language, key, values),
  });
  return {
    kind,
    outcome,
    fileHash: imported.fileHash,
    rows: imported.rows,
    created,
    changed,
    unchanged,
    refusedRows: imported.refusedRows,
    problemCount: imported.problems.count,
    problems: imported.problems.listed.map(said),
    warnings: imported.warnings.map(said),
    ledgerSeq,
    opening: imported.opening && openingShown(imported.opening),
  };
}

function openingShown({
  content: { onHand, spoiled, offices },
  contentHash,
  proposed,
}: NonNullable<ImportedFile['opening']>): ImportedOpening {
  const isProposed = proposed !== null && proposed.outcome !== 'refused';
  return {
    contentHash,
    proposalId: isProposed ? proposed.id : null,
    onHand,
    spoiled,
    offices: offices.map(({ occurredAt: _moment, ...office }) => office),
  };
}
