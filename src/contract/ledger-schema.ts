/** Documents and accounts: the evidence behind every figure. */
import { z } from 'zod';
import {
  accountKindSchema,
  blanksSchema,
  dayInputSchema,
  movementKindSchema,
  wholeInUrl,
} from './common-schema.ts';

export const documentLineSchema = z.object({
  seq: z.number().int(),
  kind: movementKindSchema,
  occurredAt: z.string(),
  recordedAt: z.string(),
  actor: z.string(),
  reference: z.string(),
  /** Blanks into (or out of) the account in question, and its balance after. */
  amount: blanksSchema,
  balanceAfter: blanksSchema,
  account: z.string(),
});
export type DocumentLine = z.infer<typeof documentLineSchema>;

export const documentSchema = z.object({
  seq: z.number().int(),
  eventId: z.string(),
  kind: movementKindSchema,
  occurredAt: z.string(),
  recordedAt: z.string(),
  actor: z.string(),
  reference: z.string(),
  entries: z.array(
    z.object({
      account: z.string(),
      accountKind: accountKindSchema,
      officeId: z.string().nullable(),
      officeName: z.string().nullable(),
      amount: blanksSchema,
      balanceBefore: blanksSchema,
      balanceAfter: blanksSchema,
    }),
  ),
});
export type LedgerDocument = z.infer<typeof documentSchema>;

/** Which documents: of one account, of all accounts of a kind, of one office, or all. */
export const documentsQuerySchema = z.strictObject({
  account: z.string().min(1).max(80).optional(),
  accountKind: accountKindSchema.optional(),
  office: z.string().min(1).max(20).optional(),
  /** Only documents of events on or after this day (Jakarta): `printed this year` opens with it. */
  since: dayInputSchema.optional(),
  /** Only documents before this number: the cursor. */
  before: wholeInUrl(1, Number.MAX_SAFE_INTEGER).optional(),
  limit: wholeInUrl(1, 500).default(100),
});
export type DocumentsQuery = z.infer<typeof documentsQuerySchema>;

/**
 * Newest first; a page never splits a document, so it may hold some lines more than `limit`.
 * The sum of all lines, over all pages, is `total`: the figure that was opened.
 */
export const documentsSchema = z.object({
  ledgerSeq: z.number().int(),
  total: blanksSchema,
  count: z.number().int(),
  lines: z.array(documentLineSchema),
  next: z.number().int().nullable(),
  /** What each account adds to the total, largest first, where the figure covers several accounts. */
  accounts: z.array(
    z.object({
      account: z.string(),
      kind: accountKindSchema,
      officeId: z.string().nullable(),
      officeName: z.string().nullable(),
      balance: blanksSchema,
    }),
  ),
});
export type Documents = z.infer<typeof documentsSchema>;
