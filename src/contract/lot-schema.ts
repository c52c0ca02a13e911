/** Lots from the makers, the boxes they came in, and where a single blank is. */
import { z } from 'zod';
import { accountKindSchema, blanksSchema, movementKindSchema } from './common-schema.ts';
import { pageOf, pageQuery } from './page-of.ts';

/** `A17-000000001`, as it stands on the blank; how it is read exactly is the ledger's to say. */
const serialSchema = z.string().trim().min(1).max(40);
const labelSchema = z.string().trim().min(1).max(40);

const boxSchema = z.strictObject({ label: labelSchema, first: serialSchema, last: serialSchema });

export const recordDeliverySchema = z.strictObject({
  /** Made and kept by the client: the same delivery may be sent again. */
  eventId: z.uuid(),
  /** The number of the maker's delivery note. */
  reference: z.string().trim().min(1).max(80),
  occurredAt: z.iso.datetime({ offset: true }),
  /** A lot that comes in several parts is told alike each time. */
  lot: z.strictObject({
    number: z.string().trim().min(1).max(40),
    maker: z.string().trim().min(1).max(120),
    contract: z.string().trim().min(1).max(120),
    unitPriceRupiah: z.number().int().min(1).max(1_000_000_000),
    budgetYear: z.number().int().min(2009).max(2100),
  }),
  /** Counted at the gate. Where the boxes' serial numbers are more or fewer, a question stays open. */
  quantity: z.number().int().min(1).max(1_000_000_000),
  /** Outer boxes; those inside lie within the numbers of theirs. */
  boxes: z
    .array(boxSchema.extend({ inner: z.array(boxSchema).max(50).default([]) }))
    .max(1_000)
    .default([]),
});
export type RecordDelivery = z.infer<typeof recordDeliverySchema>;

export const deliveryRecordedSchema = z.object({
  outcome: z.enum(['posted', 'already_posted']),
  seq: z.number().int(),
  lot: z.string(),
  quantity: blanksSchema,
  /** Serial numbers on the boxes; where it differs from `quantity`, that is an open question. */
  serials: z.number().int(),
});

export const lotsQuerySchema = z.strictObject({ ...pageQuery });

export const lotLineSchema = z.object({
  number: z.string(),
  maker: z.string(),
  contract: z.string(),
  unitPriceRupiah: z.number().int(),
  budgetYear: z.number().int(),
  firstDeliveredAt: z.string(),
  /** Blanks of all its deliveries, and how many of them have a serial number on record. */
  delivered: blanksSchema,
  serials: z.number().int(),
  /** Serial numbers that are still in the central store, promised or not. */
  inStore: z.number().int(),
  boxes: z.number().int(),
  openQuestions: z.number().int(),
});

/** Newest first. */
export const lotsSchema = pageOf(lotLineSchema);
export type Lots = z.infer<typeof lotsSchema>;

export const lotParamsSchema = z.strictObject({ lot: z.string().trim().min(1).max(40) });
export const lotRangesQuerySchema = z.strictObject({ ...pageQuery });

const lotRangeSchema = z.object({
  first: z.string(),
  last: z.string(),
  serials: z.number().int(),
  /** Where the documents say that they are now. */
  account: z.string(),
  kind: accountKindSchema,
  officeId: z.string().nullable(),
  officeName: z.string().nullable(),
  /** Outer boxes that the range is in, wholly or in part, with the labels of the first and the last. */
  boxes: z.number().int(),
  firstBox: z.string().nullable(),
  lastBox: z.string().nullable(),
});

/** By serial number. */
export const lotRangesSchema = pageOf(lotRangeSchema);

export const blankParamsSchema = z.strictObject({ serial: serialSchema });

const placeOfBlankSchema = z.object({
  account: z.string(),
  kind: accountKindSchema,
  officeId: z.string().nullable(),
  officeName: z.string().nullable(),
});

/** One hand-over that named the serial number. */
const blankStepSchema = z.object({
  seq: z.number().int(),
  kind: movementKindSchema,
  /** The number on the paper. */
  reference: z.string(),
  actor: z.string(),
  occurredAt: z.string(),
  /** null for a place that the reader may not see. */
  from: placeOfBlankSchema.nullable(),
  to: placeOfBlankSchema.nullable(),
});

export const blankSchema = z.object({
  serial: z.string(),
  lot: z.object({
    number: z.string(),
    maker: z.string(),
    contract: z.string(),
    budgetYear: z.number().int(),
  }),
  /** Labels of the boxes it came in, the largest first. */
  boxes: z.array(z.string()),
  /** Who had it by the last document that named it. */
  custodian: placeOfBlankSchema,
  last: blankStepSchema,
  /** Oldest first; `last` is the last of them. */
  path: z.array(blankStepSchema),
});
export type FoundBlank = z.infer<typeof blankSchema>;

export const serialQuestionStates = ['open', 'answered'] as const;

export const serialQuestionsQuerySchema = z.strictObject({
  state: z.enum(serialQuestionStates).default('open'),
  ...pageQuery,
});

/** More or fewer serial numbers than the document moved blanks. */
const serialQuestionSchema = z.object({
  /** `1234:reserve`: the document and the account that the blanks came into. */
  id: z.string(),
  seq: z.number().int(),
  kind: movementKindSchema,
  reference: z.string(),
  account: z.string(),
  occurredAt: z.string(),
  blanks: blanksSchema,
  serials: z.number().int(),
  state: z.enum(serialQuestionStates),
  answer: z.string().nullable(),
  answeredBy: z.string().nullable(),
  answeredAt: z.string().nullable(),
});

/** Newest first. */
export const serialQuestionsSchema = pageOf(serialQuestionSchema);

export const answerSerialQuestionSchema = z.strictObject({
  eventId: z.uuid(),
  answer: z.string().trim().min(3).max(1000),
});

export const serialQuestionAnsweredSchema = z.object({
  outcome: z.enum(['done', 'already_done']),
});
