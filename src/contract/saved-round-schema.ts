/** Rounds as they were decided: kept, proposed, approved by a second person, and open to be read ever after. */
import { z } from 'zod';
import { adjustmentReasons } from '#core/allocation/adjust-grant.ts';
import type { Allocation } from '#core/allocation/allocation.ts';
import type { Policy } from '#core/policy/policy.ts';
import {
  blanksSchema,
  officeIdSchema,
  plainDateSchema,
  ratioSchema,
  reasonCodeSchema,
} from './common-schema.ts';
import { pageOf, pageQuery } from './page-of.ts';
import { contentHashSchema, proposalStateSchema } from './proposal-schema.ts';

export const adjustmentReasonSchema = z.enum(adjustmentReasons);

const adjustmentSchema = z.strictObject({
  officeId: officeIdSchema,
  /** Below what the rule decided; 0 for nothing. */
  granted: z.number().int().min(0).max(1_000_000_000),
  reason: adjustmentReasonSchema,
  /** The office reads it. */
  note: z.string().trim().max(300).nullable().default(null),
});

/** The sliders as on the round page, and single grants lowered with a reason. */
export const proposeRoundSchema = z.strictObject({
  eventId: z.uuid(),
  policy: z.string().min(1).max(60).optional(),
  reserveHeldBack: z.number().int().min(0).max(1_000_000_000).optional(),
  quantile: z.number().min(0.5).max(0.99).optional(),
  adjustments: z.array(adjustmentSchema).max(600).default([]),
  /** `grantsHash` of a draft: the round is kept only while it still gives exactly that. */
  shownHash: contentHashSchema.optional(),
});
export type ProposeRound = z.infer<typeof proposeRoundSchema>;

export const roundProposedSchema = z.object({
  outcome: z.enum(['proposed', 'already_proposed']),
  /** The round's id is its proposal's id. */
  roundId: z.string(),
  contentHash: contentHashSchema,
});

export const roundLineSchema = z.object({
  officeId: z.string(),
  officeCode: z.string(),
  officeName: z.string(),
  provinceCode: z.string(),
  provinceName: z.string(),
  asked: blanksSchema,
  need: blanksSchema,
  ceiling: blanksSchema,
  /** Position / need before the grant; null for an office without a need. */
  coverageBefore: z.number().nullable(),
  /** What the rule decided, and what is proposed after the planner's adjustment. */
  decided: blanksSchema,
  granted: blanksSchema,
  binding: reasonCodeSchema,
  adjustment: z.object({ reason: adjustmentReasonSchema, note: z.string().nullable() }).nullable(),
  collectBy: plainDateSchema.nullable(),
  /** The allocation, which its letter goes by; null until the round is approved. */
  allocationId: z.string().nullable(),
});
export type RoundLine = z.infer<typeof roundLineSchema>;

const savedRoundLineSchema = z.object({
  id: z.string(),
  /** `7` of `2017`: counted within the year of `asOf`. */
  number: z.number().int(),
  asOf: plainDateSchema,
  state: proposalStateSchema,
  policyId: z.string(),
  policyVersion: z.number().int(),
  policyName: z.object({ id: z.string(), en: z.string() }),
  policyReference: z.string(),
  /** The last document that the round was decided from. */
  ledgerSeq: z.number().int(),
  reserveBefore: blanksSchema,
  level: ratioSchema.nullable(),
  asked: blanksSchema,
  granted: blanksSchema,
  officesGranted: z.number().int(),
  officesAdjusted: z.number().int(),
  proposedBy: z.string(),
  proposedAt: z.string(),
  decidedBy: z.string().nullable(),
  decidedAt: z.string().nullable(),
  reason: z.string().nullable(),
  contentHash: contentHashSchema,
});

export const savedRoundsQuerySchema = z.strictObject({
  state: proposalStateSchema.optional(),
  ...pageQuery,
});

/** Newest first. */
export const savedRoundsSchema = pageOf(savedRoundLineSchema);

/** The round as it will be (or was) carried out. */
export const savedRoundSchema = savedRoundLineSchema.extend({
  policy: z.custom<Policy>(),
  /** SHA-256 of everything the round was decided from, and of everything decided: a replay must give the second. */
  inputHash: contentHashSchema,
  resultHash: contentHashSchema,
  mayDecide: z.boolean(),
  mayWithdraw: z.boolean(),
  offices: z.array(roundLineSchema),
});
export type SavedRound = z.infer<typeof savedRoundSchema>;

/** One office's line with every step and the arithmetic, as saved. */
export const savedAllocationSchema = roundLineSchema.extend({
  roundId: z.string(),
  roundNumber: z.number().int(),
  asOf: plainDateSchema,
  state: proposalStateSchema,
  level: ratioSchema.nullable(),
  policy: z.custom<Policy>(),
  allocation: z.custom<Allocation>(),
});
