/** Grants on their way: promised, packed with a slot, named collector, handed over. */
import { z } from 'zod';
import { allocationStates, collectorKinds } from '#core/allocation/collection.ts';
import { blanksSchema, dayInputSchema, officeIdSchema, plainDateSchema } from './common-schema.ts';
import { pageOf, pageQuery } from './page-of.ts';

/** `P2017-007-3215`: the seventh round of 2017, office 3215. Also the shipment's id once it is handed over. */
export const allocationIdSchema = z.string().regex(/^P\d{4}-\d{3,6}-\d{4}(-T)?$/);

const slotSchema = z.object({
  day: plainDateSchema,
  /** By the depot's clock (WIB): 8 is 08.00 to 09.00. */
  hour: z.number().int(),
});

const collectorSchema = z.object({
  kind: z.enum(collectorKinds),
  officeId: z.string().nullable(),
  officeName: z.string().nullable(),
  name: z.string(),
  letterNumber: z.string().nullable(),
});

export const allocationLineSchema = z.object({
  id: allocationIdSchema,
  roundId: z.string(),
  roundNumber: z.number().int(),
  officeId: z.string(),
  officeCode: z.string(),
  officeName: z.string(),
  provinceCode: z.string(),
  provinceName: z.string(),
  quantity: blanksSchema,
  asked: blanksSchema,
  state: z.enum(allocationStates),
  allocatedOn: plainDateSchema,
  collectBy: plainDateSchema,
  /** After this day the blanks go back to the reserve. */
  expiresOn: plainDateSchema,
  slot: slotSchema.nullable(),
  collector: collectorSchema.nullable(),
  /** What the collector shows at the counter; null for whoever is not to show it, the counter among them. */
  collectionCode: z.string().nullable(),
  /** Of the hand-over once it is done. */
  bastNumber: z.string().nullable(),
  /** The documents whose papers are the letter of the grant and the BAST of its hand-over. */
  letterSeq: z.number().int().nullable(),
  bastSeq: z.number().int().nullable(),
});
export type AllocationLine = z.infer<typeof allocationLineSchema>;

export const allocationsQuerySchema = z.strictObject({
  state: z.enum(allocationStates).optional(),
  office: officeIdSchema.optional(),
  ...pageQuery,
});

/** Newest first. With those that the reader's office or province only fetches for others. */
export const allocationsSchema = pageOf(allocationLineSchema);
export type Allocations = z.infer<typeof allocationsSchema>;

export const collectionsQuerySchema = z.strictObject({
  /** Today where it is left out. */
  day: dayInputSchema.optional(),
});

const hourSchema = z.object({
  hour: z.number().int(),
  capacity: z.number().int(),
  taken: z.number().int(),
});

export const collectionsSchema = z.object({
  day: plainDateSchema,
  hours: z.array(hourSchema),
  /** Packed for this day, in the order of their slots; those handed over stay in the list. */
  lines: z.array(allocationLineSchema),
  /** Still to pack, the earliest `collectBy` first; at most 600. */
  toPack: z.array(allocationLineSchema),
});
export type Collections = z.infer<typeof collectionsSchema>;

export const slotsQuerySchema = z.strictObject({ from: dayInputSchema.optional() });

/** The coming ten working days with what is free. */
export const slotsSchema = z.object({
  days: z.array(z.object({ day: plainDateSchema, hours: z.array(hourSchema) })),
});

/** Without a slot the first free one is taken. */
export const markReadySchema = z.strictObject({
  eventId: z.uuid(),
  day: dayInputSchema.optional(),
  hour: z.number().int().min(0).max(23).optional(),
});

export const moveSlotSchema = z.strictObject({
  eventId: z.uuid(),
  day: dayInputSchema,
  hour: z.number().int().min(0).max(23),
});

export const slotTakenSchema = z.object({
  outcome: z.enum(['done', 'already_done']),
  allocationId: z.string(),
  slot: slotSchema,
});

export const nameCollectorSchema = z.strictObject({
  eventId: z.uuid(),
  /** One, or several that one trip fetches: they share one code. */
  allocationIds: z.array(allocationIdSchema).min(1).max(50),
  kind: z.enum(collectorKinds),
  /** The neighbour's office; only for that kind. */
  officeId: officeIdSchema.nullable().default(null),
  /** The official on the letter of assignment. */
  name: z.string().trim().min(3).max(80),
  letterNumber: z.string().trim().min(1).max(60).nullable().default(null),
});

export const collectorNamedSchema = z.object({
  outcome: z.enum(['done', 'already_done']),
  collectionCode: z.string(),
});

/** Serial numbers as they stand on the boxes: from the first to the last, or by the box's label. */
const serialsSchema = z.strictObject({
  ranges: z
    .array(z.strictObject({ from: z.string().min(1).max(40), to: z.string().min(1).max(40) }))
    .max(100)
    .default([]),
  boxes: z.array(z.string().min(1).max(40)).max(100).default([]),
});

export const handOverSchema = z.strictObject({
  eventId: z.uuid(),
  /** As the collector shows it. */
  collectionCode: z.string().trim().min(4).max(12),
  items: z
    .array(z.strictObject({ allocationId: allocationIdSchema, serials: serialsSchema.optional() }))
    .min(1)
    .max(50),
});

export const handedOverSchema = z.object({
  outcome: z.enum(['posted', 'already_posted']),
  handoverId: z.string(),
  bastNumber: z.string(),
  shipments: z.array(
    z.object({
      shipmentId: z.string(),
      officeId: z.string(),
      quantity: blanksSchema,
      seq: z.number().int(),
    }),
  ),
});
