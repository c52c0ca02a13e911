/** The national outlook, its purchases, and what is known to move demand. */
import { z } from 'zod';
import {
  checkDriver,
  driverFactorMax,
  driverFactorMin,
  driverKinds,
} from '#core/forecast/demand-driver.ts';
import { delayDaysMax, leadDaysMax } from '#core/outlook/purchase.ts';
import { scenarioCodes } from '#core/outlook/scenario.ts';
import { blanksMax } from '#core/quantity.ts';
import {
  blanksSchema,
  dayInputSchema,
  decimalInUrl,
  officeIdSchema,
  plainDateSchema,
  wholeInUrl,
} from './common-schema.ts';

const percentMin = driverFactorMin * 100;
const percentMax = driverFactorMax * 100;
const delaySchema = z.object({ medianDays: z.number().int(), days95: z.number().int() });

export const outlookQuerySchema = z.strictObject({
  /** The last day of the budget; the end of next year if left out. */
  until: dayInputSchema.optional(),
  /** One more scenario: every purchase so many working days later, and so many times as much used. */
  later: wholeInUrl(0, 490).optional(),
  surge: decimalInUrl(0.05, 20).optional(),
});

const surgeSchema = z.object({
  from: plainDateSchema,
  until: plainDateSchema,
  share: z.number(),
  factor: z.number(),
});

const scenarioOutlookSchema = z.object({
  scenario: z.object({
    code: z.enum(scenarioCodes),
    withoutPurchases: z.boolean(),
    laterDays: z.number().int(),
    surge: surgeSchema.nullable(),
  }),
  t10: plainDateSchema.nullable(),
  t50: plainDateSchema.nullable(),
  t90: plainDateSchema.nullable(),
  chanceOut: z.number(),
  emptyDays: z.object({ median: z.number().int(), likely: z.number().int() }),
  fan: z.array(
    z.object({ date: plainDateSchema, q10: blanksSchema, q50: blanksSchema, q90: blanksSchema }),
  ),
  arrivals: z.array(
    z.object({
      id: z.string(),
      planned: plainDateSchema,
      median: plainDateSchema,
      late: plainDateSchema,
      chanceOutBefore: z.number(),
    }),
  ),
});

const purchaseSchema = z.object({
  id: z.string(),
  version: z.number().int(),
  name: z.string(),
  quantity: blanksSchema,
  contractOn: plainDateSchema,
  leadWorkingDays: z.number().int(),
  delay: delaySchema,
  statedBy: z.string(),
  recordedAt: z.string(),
});
export type PurchaseLine = z.infer<typeof purchaseSchema>;

export const outlookSchema = z.object({
  asOf: plainDateSchema,
  ledgerSeq: z.number().int(),
  reserve: blanksSchema,
  /** The last day looked at. */
  until: plainDateSchema,
  use: z.object({ dailyUse: z.number(), theta: z.number(), commonSpread: z.number() }),
  outlooks: z.array(scenarioOutlookSchema),
  need: z.object({
    until: plainDateSchema,
    workingDays: z.number().int(),
    expectedUse: blanksSchema,
    likelyUse: blanksSchema,
    target: z.object({
      delayDays: z.number().int(),
      forDelay: blanksSchema,
      forChance: blanksSchema,
      target: blanksSchema,
    }),
    reserve: blanksSchema,
    planned: blanksSchema,
    toBuy: blanksSchema,
    contractBy: plainDateSchema.nullable(),
  }),
  purchases: z.array(purchaseSchema),
});
export type Outlook = z.infer<typeof outlookSchema>;

/** A new purchase has no id and is based on version 0; a change names both. */
export const keepPurchaseSchema = z
  .strictObject({
    eventId: z.uuid(),
    purchaseId: z.uuid().nullable(),
    basedOn: z.number().int().min(0).max(1_000_000),
    isWithdrawn: z.boolean(),
    name: z.string().trim().min(3).max(80),
    quantity: z.number().int().min(1).max(blanksMax),
    contractOn: dayInputSchema,
    leadWorkingDays: z.number().int().min(0).max(leadDaysMax),
    delay: z.strictObject({
      medianDays: z.number().int().min(0).max(delayDaysMax),
      days95: z.number().int().min(0).max(delayDaysMax),
    }),
  })
  .superRefine(({ delay }, context) => {
    if (delay.days95 >= delay.medianDays) return;
    context.addIssue({
      code: 'too_small',
      origin: 'number',
      minimum: delay.medianDays,
      inclusive: true,
      path: ['delay', 'days95'],
      message: 'days95 lies below medianDays',
    });
  });

const scopeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('country') }),
  z.strictObject({ kind: z.literal('province'), code: z.string().regex(/^\d{2}$/) }),
  z.strictObject({ kind: z.literal('office'), id: officeIdSchema }),
]);
export type DriverScopeInput = z.infer<typeof scopeSchema>;

const driverVersionSchema = z.object({
  version: z.number().int(),
  kind: z.enum(driverKinds),
  from: plainDateSchema,
  until: plainDateSchema.nullable(),
  factorPercent: z.number().int(),
  reference: z.string(),
  statedBy: z.string(),
  recordedAt: z.string(),
  isWithdrawn: z.boolean(),
});

const driverSchema = driverVersionSchema.extend({
  id: z.string(),
  scope: scopeSchema,
  /** The province or office; null for the country. */
  placeName: z.string().nullable(),
  /** Versions before, the newest first. */
  before: z.array(driverVersionSchema),
});
export type DriverLine = z.infer<typeof driverSchema>;

/** Those that hold and those taken back, the latest first day first. */
export const driversSchema = z.object({
  drivers: z.array(driverSchema),
  provinces: z.array(z.object({ code: z.string(), name: z.string() })),
});

const driverInput = {
  scope: scopeSchema,
  from: dayInputSchema,
  until: dayInputSchema.nullable(),
  /** Records on such a day in hundredths of those without it. */
  factorPercent: z.number().int().min(percentMin).max(percentMax),
};

/** A new driver has no id and is based on version 0; a change names both. */
export const keepDriverSchema = z
  .strictObject({
    ...driverInput,
    eventId: z.uuid(),
    driverId: z.uuid().nullable(),
    basedOn: z.number().int().min(0).max(1_000_000),
    isWithdrawn: z.boolean(),
    kind: z.enum(driverKinds),
    reference: z.string().trim().min(3).max(200),
  })
  .superRefine(({ from, until, factorPercent, reference }, context) => {
    const refusal = checkDriver({ from, until, factor: factorPercent / 100, reference });
    if (refusal !== 'ends_before_it_begins') return;
    context.addIssue({ code: 'custom', path: ['until'], message: refusal });
  });

/** What a driver would do, before anybody keeps it. */
export const driverPreviewQuerySchema = z.strictObject({
  province: z
    .string()
    .regex(/^\d{2}$/)
    .optional(),
  office: officeIdSchema.optional(),
  from: dayInputSchema,
  until: dayInputSchema.optional(),
  factorPercent: wholeInUrl(percentMin, percentMax),
});

export const driverPreviewSchema = z.object({
  offices: z.number().int(),
  /** Of the driver, as far as a year from today. */
  workingDays: z.number().int(),
  usualRecords: z.number().int(),
  /** Below 0 where fewer are expected. */
  moreRecords: z.number().int(),
});
