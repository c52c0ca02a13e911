/** Documents and accounts: the evidence behind every figure. */
import { z } from 'zod';
import {
  accountKindSchema,
  blanksSchema,
  dayInputSchema,
  movementKindSchema,
} from './common-schema.ts';
import { pageQuery } from './page-of.ts';

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
  /** The document that this one undoes, and the one that undid it. */
  reverses: z.number().int().nullable(),
  reversedBy: z.number().int().nullable(),
  /** Whether the reader may propose to undo it. */
  mayUndo: z.boolean(),
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

/** Which documents: of one account, of all accounts of a kind, of one office; of a kind, a period, a paper; or all. */
export const documentFilter = {
  account: z.string().min(1).max(80).optional(),
  accountKind: accountKindSchema.optional(),
  office: z.string().min(1).max(20).optional(),
  kind: movementKindSchema.optional(),
  /** Only events from this day on (Jakarta): `printed this year` opens with it. */
  since: dayInputSchema.optional(),
  /** Only events up to this day, which is included. */
  until: dayInputSchema.optional(),
  /** What the number on the paper begins with, in large or small letters. */
  reference: z.string().trim().min(1).max(80).optional(),
};

export const documentsQuerySchema = z.strictObject({ ...documentFilter, ...pageQuery });
export type DocumentsQuery = z.infer<typeof documentsQuerySchema>;

/**
 * Newest first; a page never splits a document, so it may hold some lines more than `limit`.
 * Pages neither skip nor repeat what is posted meanwhile. The sum of all lines, over all pages, is `total`: the figure
 * that was opened. It is null where the lines are no figure (of one kind of movement, or by the number of a paper), or
 * where too many accounts would have to be added up for a period; so is `count`, also above 3,000.
 */
export const documentsSchema = z.object({
  ledgerSeq: z.number().int(),
  total: blanksSchema.nullable(),
  count: z.number().int().nullable(),
  lines: z.array(documentLineSchema),
  next: z.string().nullable(),
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
