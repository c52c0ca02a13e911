/** What goes out as a table: each in three formats, within the scope of whoever asks. */
import { z } from 'zod';
import { dayInputSchema } from './common-schema.ts';
import { documentFilter } from './ledger-schema.ts';

export const exportTables = [
  'offices',
  'positions',
  'documents',
  'requisitions',
  'allocations',
  'shipments',
  'cases',
  'statements',
  'lots',
  'access-log',
] as const;
export type ExportTable = (typeof exportTables)[number];

export const exportFormats = ['csv', 'xlsx', 'json'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** A workbook is made whole in memory, so it has a limit; CSV and JSON are streamed and have none. */
export const xlsxRowsMax = 100_000;

export type ExportFile = `${ExportTable}.${ExportFormat}`;

const exportFiles = exportTables.flatMap((table) =>
  exportFormats.map((format) => `${table}.${format}` as const),
);

export const exportParamsSchema = z.strictObject({
  file: z.enum(exportFiles as [ExportFile, ...ExportFile[]]),
});

/**
 * `until` and `office` narrow every table, within the scope of whoever asks anyway. Documents are narrowed by all that
 * narrows their list, and are then the lines of that list; without any of it they are the whole ledger, with the
 * accounts of old cards. What does not narrow the table that is asked for is refused.
 */
export const exportQuerySchema = z.strictObject({
  ...documentFilter,
  /** Only what happened on or after this day; for documents the same as `since`. */
  from: dayInputSchema.optional(),
  /** One round, for `allocations`. */
  round: z.string().min(1).max(80).optional(),
  /** The language of the headings. */
  language: z.enum(['id', 'en']).default('id'),
});
