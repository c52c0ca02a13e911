/** How the forecasts did on the past, nationally and at one office. */
import { z } from 'zod';
import { baselineModels, forecastModels } from '#core/backtest/forecast-models.ts';
import { backtestHorizons } from '#core/backtest/rolling-origin.ts';
import { blanksSchema, plainDateSchema } from './common-schema.ts';

const modelSchema = z.enum(forecastModels);
const horizonSchema = z.enum(backtestHorizons);

const modelMarksSchema = z.object({
  model: modelSchema,
  isBaseline: z.boolean(),
  /** Mean pinball loss over the offices, in steps of the naive forecast: less is better. */
  scaledLoss: z.number(),
  /** Records, over all Mondays of all offices. */
  pinball: z.number(),
  crps: z.number(),
  /** Mean absolute error a day over the naive step (MASE). */
  mase: z.number(),
  /** Expected less seen, as a share of seen. */
  bias: z.number(),
  /** Share of sums within the 80 % interval. */
  coverage: z.number(),
});

const stepSchema = z.object({
  model: modelSchema,
  against: modelSchema,
  outcome: z.enum(['wins', 'covers', 'within_chance', 'loses']),
  pairs: z.number().int(),
  firstLower: z.number().int(),
  tChance: z.number(),
  signChance: z.number(),
});

export const forecastQualitySchema = z.object({
  asOf: plainDateSchema,
  /** The day of the trial; null before the first. */
  scoredOn: plainDateSchema.nullable(),
  inUse: modelSchema,
  horizons: z.array(
    z.object({
      horizon: horizonSchema,
      mondays: z.number().int(),
      offices: z.number().int(),
      /** Mondays of all offices together. */
      trials: z.number().int(),
      bar: modelSchema.nullable(),
      chosen: modelSchema.nullable(),
      steps: z.array(stepSchema),
      models: z.array(modelMarksSchema),
      /** Shares of sums in each tenth of their forecasts, of the model in use: 0.1 each where it is right. */
      pitTenths: z.array(z.number()),
    }),
  ),
  /** Where it errs most beside its size, over the protection interval. */
  worst: z.array(
    z.object({
      officeId: z.string(),
      name: z.string(),
      provinceName: z.string(),
      scaledLoss: z.number(),
      bias: z.number(),
      coverage: z.number(),
    }),
  ),
});
export type ForecastQuality = z.infer<typeof forecastQualitySchema>;

export const officeForecastSchema = z.object({
  scoredOn: plainDateSchema.nullable(),
  horizons: z.array(
    z.object({
      horizon: horizonSchema,
      workingDays: z.number().int(),
      mondays: z.number().int(),
      /** A Monday's mean, in records. */
      seen: z.number(),
      error: z.number(),
      /** Above 0: too much was expected. */
      bias: z.number(),
      /** Mondays whose sum lay within the 80 % interval. */
      covered: z.number().int(),
      /** The simple forecast that erred least here. */
      simple: z.object({ model: z.enum(baselineModels), error: z.number() }),
    }),
  ),
  /** Monthly use by the formulas of the field; null where the period had no day with blanks. */
  adjustedUse: z
    .object({
      from: plainDateSchema,
      until: plainDateSchema,
      months: z.number().int(),
      cards: blanksSchema,
      daysOut: z.number().int(),
      plain: z.number(),
      byOpenLmis: z.number(),
      byMsh: z.number(),
      /** What the forecast expects of 20 working days. */
      forecast: z.number(),
    })
    .nullable(),
});
export type OfficeForecastMarks = z.infer<typeof officeForecastSchema>;
