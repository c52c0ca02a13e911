/** Shipments on the road, their counted receipt, and the differences. */
import { z } from 'zod';
import {
  caseSides,
  caseStates,
  collectorKinds,
  rejectionReasons,
} from '#core/allocation/collection.ts';
import { blanksSchema, officeIdSchema, plainDateSchema } from './common-schema.ts';
import { pageOf, pageQuery } from './page-of.ts';

/** What stands after `in_transit:` in the account of the shipment. */
export const shipmentIdSchema = z.string().regex(/^[A-Za-z0-9._-]{1,60}$/);

export const shipmentLineSchema = z.object({
  id: z.string(),
  officeId: z.string(),
  officeName: z.string(),
  provinceCode: z.string(),
  sent: blanksSchema,
  handedOverAt: z.string(),
  handedOverOn: plainDateSchema,
  /** null for shipments from before allocations were kept. */
  handoverId: z.string().nullable(),
  reference: z.string(),
  carrier: z
    .object({
      kind: z.enum(collectorKinds),
      officeId: z.string().nullable(),
      name: z.string(),
    })
    .nullable(),
  /** Calendar days on the road so far, or until it was counted in. */
  ageDays: z.number().int(),
  /** The day by which it should be on the shelf. */
  dueOn: plainDateSchema,
  isOverdue: z.boolean(),
  state: z.enum(['in_transit', 'received']),
  receipt: z
    .object({
      accepted: blanksSchema,
      rejected: blanksSchema,
      missing: blanksSchema,
      receivedAt: z.string(),
      receivedBy: z.string(),
      seq: z.number().int(),
      caseId: z.string().nullable(),
    })
    .nullable(),
});
export type ShipmentLine = z.infer<typeof shipmentLineSchema>;

export const shipmentsQuerySchema = z.strictObject({
  state: z.enum(['in_transit', 'received']).default('in_transit'),
  office: officeIdSchema.optional(),
  ...pageQuery,
});

/** Newest first. With those that the reader's office or province carries for others. */
export const shipmentsSchema = pageOf(shipmentLineSchema).extend({
  /** Over all pages: on the road, and of these overdue. */
  onTheRoad: z.number().int(),
  overdue: z.number().int(),
});

/** accepted + all rejected + missing must be what was sent. */
export const receiveShipmentSchema = z.strictObject({
  eventId: z.uuid(),
  accepted: z.number().int().min(0).max(1_000_000_000),
  rejected: z
    .array(
      z.strictObject({
        reason: z.enum(rejectionReasons),
        blanks: z.number().int().min(1).max(1_000_000_000),
      }),
    )
    .max(rejectionReasons.length)
    .default([]),
  missing: z.number().int().min(0).max(1_000_000_000),
  /** What the office has to say of a difference. */
  explanation: z.string().trim().max(500).nullable().default(null),
});

export const shipmentReceivedSchema = z.object({
  outcome: z.enum(['posted', 'already_posted']),
  seq: z.number().int(),
  /** The case that a difference opened. */
  caseId: z.string().nullable(),
});

const caseLineSchema = z.object({
  id: z.string(),
  shipmentId: z.string(),
  officeId: z.string(),
  officeName: z.string(),
  provinceCode: z.string(),
  sent: blanksSchema,
  accepted: blanksSchema,
  rejected: z.array(z.object({ reason: z.enum(rejectionReasons), blanks: blanksSchema })),
  missing: blanksSchema,
  openedAt: z.string(),
  openedBy: z.string(),
  state: z.enum(caseStates),
  /** Who has to act next, by when; null once it is settled. */
  mustAct: z.enum(caseSides).nullable(),
  deadline: plainDateSchema.nullable(),
  isOverdue: z.boolean(),
  settlementProposalId: z.string().nullable(),
});
export type CaseLine = z.infer<typeof caseLineSchema>;

export const casesQuerySchema = z.strictObject({
  state: z.enum(caseStates).optional(),
  office: officeIdSchema.optional(),
  ...pageQuery,
});

/** Newest first. */
export const casesSchema = pageOf(caseLineSchema);

/** The difference with everything said about it, oldest first. */
export const caseSchema = caseLineSchema.extend({
  said: z.array(
    z.object({
      side: z.enum(caseSides),
      by: z.string(),
      at: z.string(),
      text: z.string(),
    }),
  ),
  /** What the reader may do now. */
  mayAnswer: z.boolean(),
  maySettle: z.boolean(),
});
export type Case = z.infer<typeof caseSchema>;

export const answerCaseSchema = z.strictObject({
  eventId: z.uuid(),
  text: z.string().trim().min(3).max(1000),
});

export const caseAnsweredSchema = z.object({
  outcome: z.enum(['done', 'already_done']),
  mustAct: z.enum(caseSides).nullable(),
  deadline: plainDateSchema.nullable(),
});

/** found at the office + found in the store + written off must be what is missing. */
export const settleCaseSchema = z.strictObject({
  eventId: z.uuid(),
  foundAtOffice: z.number().int().min(0).max(1_000_000_000).default(0),
  foundInStore: z.number().int().min(0).max(1_000_000_000).default(0),
  writtenOff: z.number().int().min(0).max(1_000_000_000).default(0),
  /** Number of the police report; needed where anything is written off. */
  policeReport: z.string().trim().min(3).max(80).nullable().default(null),
  explanation: z.string().trim().min(3).max(1000),
});
export type SettleCase = z.infer<typeof settleCaseSchema>;

export const settlementProposedSchema = z.object({
  outcome: z.enum(['proposed', 'already_proposed']),
  proposalId: z.string(),
});
