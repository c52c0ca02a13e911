/** The daily statement of an office or a sub-point: used, lost, tested, counted; equipment and what waits. */
import { z } from 'zod';
import type { spoilageCauses } from '#core/ledger/spoilage.ts';
import { questionStates } from '#core/ledger/stock-question.ts';
import { blanksSchema, dayInputSchema, officeIdSchema, plainDateSchema } from './common-schema.ts';
import { pageOf, pageQuery } from './page-of.ts';

/** Blanks or cards of one day at one place. */
export const dayCountSchema = z.number().int().min(0).max(1_000_000);
export const subPointIdSchema = z.string().regex(/^\d{4}\.\d{2}$/);
/** What somebody has to say, once: no names of citizens, no numbers of persons. */
export const explanationSchema = z.string().trim().min(3).max(500);

export const spoilageSchema = z.strictObject({
  print_failure: dayCountSchema,
  encoding_failure: dayCountSchema,
  factory_defect: dayCountSchema,
  physical_damage: dayCountSchema,
} satisfies Record<(typeof spoilageCauses)[number], z.ZodType>);

/** Records ready to print at the end of the day, by why the card is needed. */
export const backlogSchema = z.strictObject({
  first_time: dayCountSchema,
  damaged: dayCountSchema,
  lost: dayCountSchema,
  data_change: dayCountSchema,
});

const statementFields = {
  officeId: officeIdSchema,
  /** null: the office itself. */
  subPointId: subPointIdSchema.nullable(),
  day: dayInputSchema,
  printed: dayCountSchema,
  spoiled: spoilageSchema,
  testPrints: dayCountSchema,
  /** The blanks left, counted by hand. */
  counted: dayCountSchema,
  /** null in what follows: not known today. */
  printersWorking: z.number().int().min(0).max(1_000).nullable(),
  printersTotal: z.number().int().min(0).max(1_000).nullable(),
  ribbonCardsLeft: dayCountSchema.nullable(),
  filmCardsLeft: dayCountSchema.nullable(),
  networkUp: z.boolean().nullable(),
  backlog: backlogSchema.nullable(),
};

export const recordStatementSchema = z.strictObject({
  /** Made and kept by the client: the same statement may be sent again. */
  eventId: z.uuid(),
  ...statementFields,
});

export const correctStatementSchema = z.strictObject({
  eventId: z.uuid(),
  /** The id of the statement that was wrong. */
  corrects: z.uuid(),
  reason: explanationSchema,
  ...statementFields,
});

/** Blanks gone = cards + spoiled + tests: opening + in - out - counted = used, else there is a difference. */
export const tieSchema = z.object({
  opening: blanksSchema,
  cameIn: blanksSchema,
  wentOut: blanksSchema,
  used: blanksSchema,
  expectedRest: blanksSchema,
  counted: blanksSchema,
  /** counted - expectedRest: below 0, blanks are missing. */
  difference: blanksSchema,
});

export const statementRecordedSchema = z.object({
  /** `proposed`: a correction of an earlier day waits for a second person. */
  outcome: z.enum(['posted', 'already_posted', 'proposed']),
  statementId: z.string(),
  /** The document of the use; null when nothing was used, or nothing is posted yet. */
  seq: z.number().int().nullable(),
  tie: tieSchema.nullable(),
  /** The question that the difference opened; null when the three agree. */
  questionId: z.string().nullable(),
  proposalId: z.string().nullable(),
});
export type StatementRecorded = z.infer<typeof statementRecordedSchema>;

export const printCountSchema = z.object({ printed: blanksSchema, failed: blanksSchema });

export const statementSchema = z.object({
  id: z.string(),
  officeId: z.string(),
  subPointId: z.string().nullable(),
  day: plainDateSchema,
  /** null for a statement from before these figures were asked for. */
  printed: blanksSchema.nullable(),
  spoiled: spoilageSchema.nullable(),
  testPrints: blanksSchema.nullable(),
  counted: blanksSchema.nullable(),
  expectedRest: blanksSchema.nullable(),
  printersWorking: z.number().int().nullable(),
  printersTotal: z.number().int().nullable(),
  ribbonCardsLeft: z.number().int().nullable(),
  filmCardsLeft: z.number().int().nullable(),
  networkUp: z.boolean().nullable(),
  backlog: backlogSchema.nullable(),
  seq: z.number().int().nullable(),
  /** The statement that this one took the place of, and why. */
  corrects: z.string().nullable(),
  correctionReason: z.string().nullable(),
  isCurrent: z.boolean(),
  statedBy: z.string().nullable(),
  recordedAt: z.string(),
  /** What the printing system says of the day; null where it does not speak. */
  printJobs: printCountSchema.nullable(),
  question: z.object({ id: z.string(), state: z.enum(questionStates) }).nullable(),
});
export type Statement = z.infer<typeof statementSchema>;

export const statementsQuerySchema = z.strictObject({
  office: officeIdSchema,
  subPoint: subPointIdSchema.optional(),
  ...pageQuery,
});

/** Newest day first; of one day the current one first, then those it took the place of. */
export const statementsSchema = pageOf(statementSchema);

export const statementFormQuerySchema = z.strictObject({
  office: officeIdSchema,
  subPoint: subPointIdSchema.optional(),
  /** Without it: the oldest day that is due, or today. */
  day: dayInputSchema.optional(),
});

/** All that the form of a day needs, so that a new operator fills in what changed and nothing else. */
export const statementFormSchema = z.object({
  officeId: z.string(),
  officeName: z.string(),
  subPointId: z.string().nullable(),
  today: plainDateSchema,
  day: plainDateSchema,
  /** Working days without a statement up to today, oldest first, ten at most. */
  dueDays: z.array(plainDateSchema),
  /** How many there are in all. */
  dueCount: z.number().int(),
  opening: blanksSchema,
  cameIn: blanksSchema,
  wentOut: blanksSchema,
  /** Opening + in - out: the rest that is expected before any use of the day. */
  available: blanksSchema,
  /** The statement of the day, when there is one: then the form corrects it. */
  stated: statementSchema.nullable(),
  /** Equipment and backlog as last stated before the day; null before the first. */
  defaults: z
    .object({
      day: plainDateSchema,
      printersWorking: z.number().int().nullable(),
      printersTotal: z.number().int().nullable(),
      ribbonCardsLeft: z.number().int().nullable(),
      filmCardsLeft: z.number().int().nullable(),
      networkUp: z.boolean().nullable(),
      backlog: backlogSchema.nullable(),
    })
    .nullable(),
  printJobs: printCountSchema.nullable(),
  openQuestions: z.number().int(),
});
export type StatementForm = z.infer<typeof statementFormSchema>;
