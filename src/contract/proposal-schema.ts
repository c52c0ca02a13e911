/** What needs a second person: proposals, and how they are decided. */
import { z } from 'zod';
import { proposalKinds } from '#core/access/four-eyes.ts';
import { pageOf, pageQuery } from './page-of.ts';

/** A proposal's id is the event id that its proposer's client made. */
export const proposalIdSchema = z.uuid();
/** SHA-256 of the canonical JSON of `content`, in hex: what an approval is bound to. */
export const contentHashSchema = z.string().regex(/^[0-9a-f]{64}$/);

export const proposalStateSchema = z.enum(['open', 'approved', 'returned', 'withdrawn']);

export const proposalLineSchema = z.object({
  id: z.string(),
  kind: z.enum(proposalKinds),
  /** The place it is about; both null for the reserve or the whole country. */
  officeId: z.string().nullable(),
  officeName: z.string().nullable(),
  provinceCode: z.string().nullable(),
  state: proposalStateSchema,
  proposedBy: z.string(),
  proposedByName: z.string().nullable(),
  proposedAt: z.string(),
  decidedBy: z.string().nullable(),
  decidedByName: z.string().nullable(),
  decidedAt: z.string().nullable(),
  /** Why it was returned or withdrawn, in the words of who did. */
  reason: z.string().nullable(),
  contentHash: contentHashSchema,
  /** What the reader may do with it now; false for everybody once it is decided. */
  mayDecide: z.boolean(),
  mayWithdraw: z.boolean(),
});
export type ProposalLine = z.infer<typeof proposalLineSchema>;

export const proposalsQuerySchema = z.strictObject({
  kind: z.enum(proposalKinds).optional(),
  state: proposalStateSchema.optional(),
  ...pageQuery,
});

/** Newest first. */
export const proposalsSchema = pageOf(proposalLineSchema).extend({
  /** Open proposals that the reader may decide, over all pages: the number on the menu. */
  waitingForReader: z.number().int(),
});

/** `content` is what is proposed, by kind: for a round `RoundContent`, for a settlement `SettlementContent`. */
export const proposalSchema = proposalLineSchema.extend({
  content: z.record(z.string(), z.unknown()),
});
export type Proposal = z.infer<typeof proposalSchema>;

export const decideProposalSchema = z.strictObject({
  decision: z.enum(['approved', 'returned']),
  /** The hash of what the reader was shown: anything else is refused. */
  contentHash: contentHashSchema,
  /** Must be given when it is returned. */
  reason: z.string().trim().min(3).max(500).optional(),
});

export const withdrawProposalSchema = z.strictObject({
  reason: z.string().trim().min(3).max(500).optional(),
});

export const proposalDecidedSchema = z.object({
  outcome: z.enum(['decided', 'already_decided']),
  state: proposalStateSchema,
  /** Numbers of the documents that the approval posted; at most the first hundred. */
  seqs: z.array(z.number().int()),
});
