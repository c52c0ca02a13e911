/** What comes in as a table: CSV or XLSX, tried first (`dryRun`), then taken whole or not at all. */
import { z } from 'zod';
import { importKinds } from './import-kind.ts';

/** How many problems one answer names; the count says how many there are. */
export const importProblemsMax = 200;

export const importQuerySchema = z.strictObject({
  /** Only say what would happen. */
  dryRun: z.enum(['true', 'false']).default('false'),
});

export const templateParamsSchema = z.strictObject({
  kind: z.enum(importKinds),
  file: z.enum(['template.csv', 'template.xlsx']),
});
/** The language of the headings; left out, as the caller's Accept-Language has it. */
export const templateQuerySchema = z.strictObject({ language: z.enum(['id', 'en']).optional() });

export const importProblemSchema = z.object({
  /** The line of the file, or the row of the sheet; null where it is the whole file. */
  line: z.number().int().nullable(),
  column: z.string().nullable(),
  problem: z.string(),
});

/**
 * `imported`: all of it was kept. `already_imported`: the same file was taken before, nothing changed.
 * `would_import`, `would_refuse`: the dry run. A refused import without a dry run is a problem answer.
 */
export const importReportSchema = z.object({
  kind: z.enum(importKinds),
  outcome: z.enum(['imported', 'already_imported', 'would_import', 'would_refuse']),
  /** SHA-256 of the bytes: what tells the same file from another. */
  fileHash: z.string(),
  rows: z.number().int(),
  created: z.number().int(),
  changed: z.number().int(),
  unchanged: z.number().int(),
  /** Rows with a problem; with one of them, nothing of the file is kept. */
  refusedRows: z.number().int(),
  problemCount: z.number().int(),
  problems: z.array(importProblemSchema).max(importProblemsMax),
  /** What was left aside, such as columns nobody asked for. */
  warnings: z.array(importProblemSchema),
  ledgerSeq: z.number().int(),
});
export type ImportReport = z.infer<typeof importReportSchema>;
