/** Counts by hand, and the questions that a difference opens. */
import { z } from 'zod';
import {
  questionOrigins,
  questionStates,
  stockAdjustmentReasons,
} from '#core/ledger/stock-question.ts';
import { blanksSchema, dayInputSchema, officeIdSchema, plainDateSchema } from './common-schema.ts';
import { pageOf, pageQuery } from './page-of.ts';
import { explanationSchema, subPointIdSchema } from './statement-schema.ts';

export const recordCountSchema = z.strictObject({
  eventId: z.uuid(),
  /** null: the central reserve, counted by its keeper. */
  officeId: officeIdSchema.nullable(),
  subPointId: subPointIdSchema.nullable(),
  /** The stock at the end of this day; of today: as it is now. */
  day: dayInputSchema,
  counted: z.number().int().min(0).max(1_000_000_000),
});

export const countRecordedSchema = z.object({
  countId: z.string(),
  ledgerSaid: blanksSchema,
  counted: blanksSchema,
  difference: blanksSchema,
  questionId: z.string().nullable(),
});

const placeQuery = {
  /** Without it: all that the reader may see. */
  office: officeIdSchema.optional(),
  ...pageQuery,
};

export const countsQuerySchema = z.strictObject(placeQuery);

/** Newest first. */
export const countsSchema = pageOf(
  z.object({
    id: z.string(),
    officeId: z.string().nullable(),
    officeName: z.string().nullable(),
    subPointId: z.string().nullable(),
    day: plainDateSchema,
    counted: blanksSchema,
    ledgerSaid: blanksSchema,
    difference: blanksSchema,
    countedBy: z.string(),
    recordedAt: z.string(),
  }),
);

export const stockQuestionsQuerySchema = z.strictObject({
  ...placeQuery,
  state: z.enum(questionStates).optional(),
});

export const stockQuestionSchema = z.object({
  id: z.string(),
  officeId: z.string().nullable(),
  officeName: z.string().nullable(),
  subPointId: z.string().nullable(),
  origin: z.enum(questionOrigins),
  day: plainDateSchema,
  ledgerSaid: blanksSchema,
  counted: blanksSchema,
  difference: blanksSchema,
  state: z.enum(questionStates),
  openedAt: z.string(),
  ageDays: z.number().int(),
  /** What was answered, by whom, when; the proposal where an adjustment was proposed. */
  answer: z.string().nullable(),
  answeredBy: z.string().nullable(),
  answeredAt: z.string().nullable(),
  proposalId: z.string().nullable(),
});
export type StockQuestion = z.infer<typeof stockQuestionSchema>;

/** Newest first. */
export const stockQuestionsSchema = pageOf(stockQuestionSchema);

export const answerQuestionSchema = z.strictObject({
  eventId: z.uuid(),
  answer: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('explained'), text: explanationSchema }),
    z.strictObject({
      kind: z.literal('recounted'),
      counted: z.number().int().min(0).max(1_000_000_000),
    }),
    z.strictObject({
      kind: z.literal('adjustment'),
      reason: z.enum(stockAdjustmentReasons),
      text: explanationSchema,
    }),
  ]),
});
