/** Trials: two rules raced over the same synthetic years. */
import { z } from 'zod';
import { trialMeasures } from './trial-terms.ts';

const measured = <Schema extends z.ZodType>(schema: Schema) =>
  z.record(z.enum(trialMeasures), schema);

/** A built-in rule by its name, or a version of a kept policy: `print-capacity-one-month/1`. */
const ruleRefSchema = z
  .string()
  .max(80)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*(\/\d{1,7})?$/);

export const trialChoiceSchema = z.strictObject({
  first: ruleRefSchema,
  second: ruleRefSchema,
  /** Synthetic years. */
  worlds: z.number().int().min(2).max(50),
  /** Of the first year; the others follow. */
  seed: z.number().int().min(0).max(2_000_000_000),
  /** Blanks delivered in the year, of those needed. */
  supply: z.number().min(0.5).max(1.5),
  /** Whether blanks lie piled up at a tenth of the offices when the year begins. */
  start: z.enum(['even', 'uneven']),
  /** Drawn offices, or those of the ledger with their own rates, capacities, stocks and ways. */
  offices: z.enum(['drawn', 'ledger']),
});
export type TrialChoice = z.infer<typeof trialChoiceSchema>;

export const startTrialSchema = z.strictObject({ eventId: z.uuid(), ...trialChoiceSchema.shape });

export const cancelTrialSchema = z.strictObject({ eventId: z.uuid() });
export const trialParamsSchema = z.strictObject({ trialId: z.uuid() });

const meanSchema = z.object({
  mean: z.number(),
  /** Half the 95 % interval over the years. */
  halfWidth: z.number().nullable(),
});

export const trialResultSchema = z.object({
  /** Of the first rule, then of the second. */
  means: z.array(measured(meanSchema)),
  /** First minus second, over the same years: above 0 where the second is better. */
  differences: measured(
    z.object({
      mean: z.number(),
      halfWidth: z.number().nullable(),
      isSignificant: z.boolean(),
      /** Years in which the second had less. */
      secondLower: z.number().int(),
      pairs: z.number().int(),
    }),
  ),
  /** Mean wait that nobody could better: printers alone, all blanks in one heap, with the ways. */
  limits: z.object({
    capacityOnly: z.number(),
    pooled: z.number(),
    withLeadTimes: z.number(),
  }),
  years: z.array(
    z.object({
      seed: z.number().int(),
      waits: z.array(z.number()),
      limit: z.number(),
    }),
  ),
});
export type TrialResultShown = z.infer<typeof trialResultSchema>;

export const trialSchema = z.object({
  id: z.string(),
  startedBy: z.string(),
  startedAt: z.string(),
  choice: trialChoiceSchema,
  /** `interrupted`: the program was stopped while it ran. */
  state: z.enum(['running', 'done', 'cancelled', 'failed', 'interrupted']),
  yearsDone: z.number().int(),
  result: trialResultSchema.nullable(),
});
export type Trial = z.infer<typeof trialSchema>;

export const trialsSchema = z.object({
  rules: z.array(
    z.object({
      ref: ruleRefSchema,
      /** null for a built-in rule: its name is in the catalogue. */
      name: z.object({ id: z.string(), en: z.string() }).nullable(),
    }),
  ),
  /** The offices that a trial is about unless told otherwise: the ledger's own once it knows their rates. */
  usualOffices: trialChoiceSchema.shape.offices,
  /** The newest first; the rest of a result is read one by one. */
  trials: z.array(
    trialSchema.omit({ result: true }).extend({
      /** Mean wait under the first and the second rule. */
      waits: z.array(z.number()).nullable(),
    }),
  ),
});
export type Trials = z.infer<typeof trialsSchema>;
