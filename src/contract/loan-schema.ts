/** Loans between offices, and returns to the central reserve. */
import { z } from 'zod';
import { loanStates, stockReturnStates } from '#core/ledger/loan-state.ts';
import { blanksSchema, dayInputSchema, officeIdSchema, plainDateSchema } from './common-schema.ts';
import { pageOf, pageQuery } from './page-of.ts';
import { explanationSchema } from './statement-schema.ts';

const quantitySchema = z.number().int().min(1).max(1_000_000);

export const proposeLoanSchema = z.strictObject({
  eventId: z.uuid(),
  lenderId: officeIdSchema,
  borrowerId: officeIdSchema,
  quantity: quantitySchema,
  /** The day by which all of it is back. */
  returnBy: dayInputSchema,
  reason: explanationSchema,
});

/** A side agrees, declines, or the proposer takes it back. */
export const answerLoanSchema = z.strictObject({
  eventId: z.uuid(),
  answer: z.enum(['consent', 'decline', 'withdraw']),
});

/** Recorded by whoever receives and counts: the borrower at the hand-over, the lender when it comes back. */
export const moveLoanSchema = z.strictObject({ eventId: z.uuid(), counted: quantitySchema });

export const loanSchema = z.object({
  id: z.string(),
  lenderId: z.string(),
  lenderName: z.string(),
  borrowerId: z.string(),
  borrowerName: z.string(),
  quantity: blanksSchema,
  returnBy: plainDateSchema,
  reason: z.string(),
  state: z.enum(loanStates),
  proposedBy: z.string(),
  proposedAt: z.string(),
  lenderConsentBy: z.string().nullable(),
  borrowerConsentBy: z.string().nullable(),
  /** Counted in by the borrower, and given back so far. */
  handedOver: blanksSchema,
  returned: blanksSchema,
  outstanding: blanksSchema,
  isOverdue: z.boolean(),
  /** The document of the hand-over, then those of the returns. */
  documents: z.array(z.number().int()),
});
export type Loan = z.infer<typeof loanSchema>;

export const loansQuerySchema = z.strictObject({
  /** Loans in which this office lends or borrows. */
  office: officeIdSchema.optional(),
  state: z.enum(loanStates).optional(),
  ...pageQuery,
});

/** Newest first. */
export const loansSchema = pageOf(loanSchema);

export const announceReturnSchema = z.strictObject({
  eventId: z.uuid(),
  officeId: officeIdSchema,
  /** Good blanks, and those that were refused at receipt. */
  onHand: z.number().int().min(0).max(1_000_000),
  rejected: z.number().int().min(0).max(1_000_000),
  reason: explanationSchema,
});

export const receiveReturnSchema = z.strictObject({
  eventId: z.uuid(),
  onHand: z.number().int().min(0).max(1_000_000),
  rejected: z.number().int().min(0).max(1_000_000),
});

export const withdrawReturnSchema = z.strictObject({ eventId: z.uuid() });

export const stockReturnSchema = z.object({
  id: z.string(),
  officeId: z.string(),
  officeName: z.string(),
  onHand: blanksSchema,
  rejected: blanksSchema,
  reason: z.string(),
  state: z.enum(stockReturnStates),
  announcedBy: z.string(),
  announcedAt: z.string(),
  /** What the keeper counted in. */
  countedOnHand: blanksSchema.nullable(),
  countedRejected: blanksSchema.nullable(),
  receivedBy: z.string().nullable(),
  seq: z.number().int().nullable(),
  /** Where fewer were counted in than were announced: the question that the office has to answer. */
  questionId: z.string().nullable(),
});
export type StockReturn = z.infer<typeof stockReturnSchema>;

export const stockReturnsQuerySchema = z.strictObject({
  office: officeIdSchema.optional(),
  state: z.enum(stockReturnStates).optional(),
  ...pageQuery,
});

/** Newest first. */
export const stockReturnsSchema = pageOf(stockReturnSchema);
