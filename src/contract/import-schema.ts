/** What comes in as a table: CSV or XLSX, tried first (`dryRun`), then taken whole or not at all. */
import { z } from 'zod';
import { blanksSchema } from './common-schema.ts';
import { importKinds } from './import-kind.ts';
import { contentHashSchema, proposalIdSchema } from './proposal-schema.ts';

/** How many problems one answer names; the count says how many there are. */
export const importProblemsMax = 200;

export const importQuerySchema = z.strictObject({
  /** Only say what would happen. */
  dryRun: z.enum(['true', 'false']).default('false'),
});

/** First stock in a ledger at work is proposed, and only as a try showed it. */
export const importStockQuerySchema = importQuerySchema.extend({
  /** The `contentHash` of the try. */
  shown: contentHashSchema.optional(),
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

/** Stock of offices that join a ledger at work: what a second person decides on. */
const openingSchema = z.object({
  contentHash: contentHashSchema,
  /** null after a try. */
  proposalId: proposalIdSchema.nullable(),
  onHand: blanksSchema,
  spoiled: blanksSchema,
  offices: z.array(
    z.object({
      officeId: z.string(),
      officeName: z.string(),
      day: z.string(),
      onHand: blanksSchema,
      spoiled: blanksSchema,
    }),
  ),
});
export type ImportedOpening = z.infer<typeof openingSchema>;

/**
 * `imported`: all of it was kept. `already_imported`: the same file was taken before, nothing changed.
 * `would_import`, `would_propose`, `would_refuse`: the dry run. `proposed`, `already_proposed`: nothing is kept before a
 * second person approves. A refused import without a dry run is a problem answer.
 */
export const importReportSchema = z.object({
  kind: z.enum(importKinds),
  outcome: z.enum([
    'imported',
    'already_imported',
    'proposed',
    'already_proposed',
    'would_import',
    'would_propose',
    'would_refuse',
  ]),
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
  /** null where one person is enough. */
  opening: openingSchema.nullable(),
  ledgerSeq: z.number().int(),
});
export type ImportReport = z.infer<typeof importReportSchema>;
