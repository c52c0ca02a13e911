/** What the printing system counted, and the patterns that a false statement leaves. No person, no card number. */
import { z } from 'zod';
import { printVerdicts } from '#core/ledger/compare-print-jobs.ts';
import { flagCodes } from '#core/ledger/statement-flag.ts';
import { blanksSchema, dayInputSchema, officeIdSchema, plainDateSchema } from './common-schema.ts';
import { pageOf, pageQuery } from './page-of.ts';
import { dayCountSchema } from './statement-schema.ts';

export const recordPrintJobsSchema = z.strictObject({
  eventId: z.uuid(),
  officeId: officeIdSchema,
  day: dayInputSchema,
  /** The day's totals so far of this source; a later call takes their place. */
  printed: dayCountSchema,
  failed: dayCountSchema,
  /** Which system or station speaks; several of one day add up. */
  source: z.string().regex(/^[A-Za-z0-9._-]{1,60}$/),
});

export const printJobsRecordedSchema = z.object({
  outcome: z.enum(['recorded', 'already_recorded']),
  /** All sources of the day together. */
  printed: blanksSchema,
  failed: blanksSchema,
});

export const printJobsQuerySchema = z.strictObject({
  office: officeIdSchema,
  ...pageQuery,
});

/** Newest day first; days on which either the system or the office spoke. */
export const printJobsSchema = pageOf(
  z.object({
    day: plainDateSchema,
    printed: blanksSchema.nullable(),
    failed: blanksSchema.nullable(),
    statedPrinted: blanksSchema.nullable(),
    statedPrintFailures: blanksSchema.nullable(),
    /** stated - printed; null where one of the two is silent. */
    difference: blanksSchema.nullable(),
    verdict: z.enum(printVerdicts),
  }),
);

export const flagSchema = z.object({
  officeId: z.string(),
  officeName: z.string(),
  provinceCode: z.string(),
  code: z.enum(flagCodes),
  from: plainDateSchema,
  until: plainDateSchema,
  /** The days looked at, and those that show the pattern. */
  days: z.number().int(),
  daysWithPattern: z.number().int(),
  /** Blanks in question; null where the pattern has none. */
  blanks: blanksSchema.nullable(),
  /** How often an honest office would show as much by chance; null where chance plays no part. */
  chance: z.number().nullable(),
  /** What had to be passed to be flagged: a chance, days, or blanks, as the pattern has it. */
  threshold: z.number(),
});

export const flagsQuerySchema = z.strictObject({ office: officeIdSchema.optional() });

/** Patterns without chance first, then by chance; 500 at most. */
export const flagsSchema = z.object({ asOf: plainDateSchema, items: z.array(flagSchema) });
