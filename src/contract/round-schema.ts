/** Today's round under a chosen policy, beside the policy in force. */
import { z } from 'zod';
import type { AllocationRound } from '#core/allocation/allocation.ts';
import type { Policy } from '#core/policy/policy.ts';
import {
  blanksSchema,
  decimalInUrl,
  plainDateSchema,
  ratioSchema,
  wholeInUrl,
} from './common-schema.ts';
import { officeLineSchema } from './control-room-schema.ts';

/** What the sliders say; each left out means as the policy has it. */
export const roundQuerySchema = z.strictObject({
  policy: z.string().min(1).max(60).optional(),
  reserveHeldBack: wholeInUrl(0, 1_000_000_000).optional(),
  quantile: decimalInUrl(0.5, 0.99).optional(),
});
export type RoundQuery = z.infer<typeof roundQuerySchema>;

export const roundSchema = z.object({
  asOf: plainDateSchema,
  ledgerSeq: z.number().int(),
  /** The policy as used, with the sliders in it. */
  policy: z.custom<Policy>(),
  policyInForce: z.string(),
  policies: z.array(
    z.object({
      id: z.string(),
      name: z.object({ id: z.string(), en: z.string() }),
      reference: z.string(),
      validFrom: plainDateSchema,
      validUntil: plainDateSchema.nullable(),
    }),
  ),
  reserve: z.object({ before: blanksSchema, after: blanksSchema }),
  level: ratioSchema.nullable(),
  totals: z.object({
    asked: blanksSchema,
    need: blanksSchema,
    ceiling: blanksSchema,
    granted: blanksSchema,
    officesGranted: z.number().int(),
    officesCut: z.number().int(),
  }),
  /** Grants under the policy in force, to show the change; by office id. */
  inForce: z.object({
    level: ratioSchema.nullable(),
    granted: blanksSchema,
    officesUp: z.number().int(),
    officesDown: z.number().int(),
  }),
  offices: z.array(officeLineSchema.extend({ grantedInForce: blanksSchema })),
});
export type Round = z.infer<typeof roundSchema>;

/** One grant with its full arithmetic. */
export const allocationSchema = z.object({
  asOf: plainDateSchema,
  policy: z.custom<Policy>(),
  level: ratioSchema.nullable(),
  reserve: z.object({ before: blanksSchema, after: blanksSchema }),
  allocation: z.custom<AllocationRound['offices'][number]>(),
  /** What the same round would grant, had this office asked for 1,000,000. */
  grantedHadItAskedAMillion: blanksSchema,
  situation: z.object({
    onHand: blanksSchema,
    inTransit: blanksSchema,
    backlog: z.number().int(),
    capacityPerDay: z.number(),
    dailyInflow: z.number(),
    varianceToMeanRatio: z.number(),
    leadTimeDays: z.number().int(),
    printersWorking: z.number().int().nullable(),
    lastReport: plainDateSchema.nullable(),
  }),
});
export type AllocationDetail = z.infer<typeof allocationSchema>;
