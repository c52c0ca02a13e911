/** What offices ask for, what must be in order before, and appeals against a cut. */
import { z } from 'zod';
import {
  appealAnswers,
  appealClaims,
  requisitionChannels,
  requisitionGates,
  requisitionReasons,
  requisitionStates,
} from '#core/requisition/requisition.ts';
import { blanksSchema, officeIdSchema, plainDateSchema } from './common-schema.ts';
import { pageOf, pageQuery } from './page-of.ts';
import { proposalStateSchema } from './proposal-schema.ts';
import { explanationSchema } from './statement-schema.ts';

export const fileRequisitionSchema = z.strictObject({
  eventId: z.uuid(),
  officeId: officeIdSchema,
  quantity: z.number().int().min(1).max(10_000_000),
  reason: z.enum(requisitionReasons),
  note: z.string().trim().max(500).nullable(),
});

/** A gate that is closed, with the figure that closes it and the one that would open it. */
export const closedGateSchema = z.object({
  gate: z.enum(requisitionGates),
  /** Statements due, working days since the count, open questions, blanks overdue. */
  value: z.number().int(),
  limit: z.number().int(),
  /** The oldest day in question; null where there is none. */
  since: plainDateSchema.nullable(),
});

export const requisitionSchema = z.object({
  id: z.string(),
  officeId: z.string(),
  officeName: z.string(),
  quantity: blanksSchema,
  /** What the system would have asked for; null for an ask from before it did. */
  suggested: blanksSchema.nullable(),
  reason: z.enum(requisitionReasons).nullable(),
  note: z.string().nullable(),
  channel: z.enum(requisitionChannels),
  /** Accepted although a gate was closed, because the office was below its emergency point. */
  isEmergency: z.boolean(),
  closedGates: z.array(closedGateSchema),
  askedOn: plainDateSchema,
  askedBy: z.string().nullable(),
  state: z.enum(requisitionStates),
});

export const requisitionFormSchema = z.object({
  officeId: z.string(),
  officeName: z.string(),
  today: plainDateSchema,
  /** Need less position, in whole boxes: asking for more gets no more. */
  suggested: blanksSchema,
  need: blanksSchema,
  onHand: blanksSchema,
  inTransit: blanksSchema,
  boxSize: blanksSchema,
  closedGates: z.array(closedGateSchema),
  /** Below this position the emergency floor is open whatever the gates. */
  emergencyPoint: blanksSchema,
  /** The most that may be asked for now although a gate is closed; 0 above the emergency point. */
  emergencyFloor: blanksSchema,
  open: requisitionSchema.nullable(),
});
export type RequisitionForm = z.infer<typeof requisitionFormSchema>;

export const requisitionFormQuerySchema = z.strictObject({ office: officeIdSchema });

export const requisitionsQuerySchema = z.strictObject({
  office: officeIdSchema.optional(),
  state: z.enum(requisitionStates).optional(),
  ...pageQuery,
});

/** Newest first. */
export const requisitionsSchema = pageOf(requisitionSchema);

export const withdrawRequisitionSchema = z.strictObject({ eventId: z.uuid() });

export const fileAppealSchema = z.strictObject({
  eventId: z.uuid(),
  roundId: z.uuid(),
  officeId: officeIdSchema,
  claim: z.enum(appealClaims),
  /** Cards a day, records, blanks: as the claim has it. */
  claimedFigure: z.number().int().min(0).max(10_000_000),
  /** What the office says it needs instead of its grant. */
  claimedQuantity: z.number().int().min(1).max(10_000_000),
  text: explanationSchema,
});

export const answerAppealSchema = z.strictObject({
  eventId: z.uuid(),
  answer: z.enum(appealAnswers),
  /** The supplement that is proposed on it; none where the appeal is dismissed. */
  quantity: z.number().int().min(1).max(10_000_000).nullable().default(null),
  text: explanationSchema,
});

/** What an appeal may win as the country stands now. */
export const appealTermsSchema = z.object({
  /** What the office could print with the claimed figure, less what it has and was promised. */
  ceiling: blanksSchema,
  /** What it said it needs beyond its grant. */
  claimedMore: blanksSchema,
  /** The reserve less what is held back. */
  reserveFree: blanksSchema,
  /** The least of the three, in whole boxes. */
  most: blanksSchema,
  /** A supplement is rounded down to whole boxes of this size; 1 for single blanks. */
  boxSize: blanksSchema,
});

export const appealSchema = z.object({
  id: z.string(),
  roundId: z.string(),
  officeId: z.string(),
  officeName: z.string(),
  asked: blanksSchema,
  granted: blanksSchema,
  claim: z.enum(appealClaims),
  claimedFigure: z.number().int(),
  /** The same figure as the round had it; null where it had none. */
  figureOfRound: z.number().nullable(),
  claimedQuantity: blanksSchema,
  text: z.string(),
  filedBy: z.string(),
  filedAt: z.string(),
  answer: z.enum(appealAnswers).nullable(),
  answerText: z.string().nullable(),
  answeredBy: z.string().nullable(),
  answeredAt: z.string().nullable(),
  /** What was proposed on it, and what became of that. */
  supplement: blanksSchema.nullable(),
  proposalId: z.string().nullable(),
  supplementState: proposalStateSchema.nullable(),
  /** Once a second person has approved it. */
  allocationId: z.string().nullable(),
  roundNumber: z.number().int(),
  asOf: plainDateSchema,
});
export type Appeal = z.infer<typeof appealSchema>;

export const appealsQuerySchema = z.strictObject({
  round: z.uuid().optional(),
  office: officeIdSchema.optional(),
  /** Only those without an answer, or whose supplement was returned or withdrawn. */
  open: z.enum(['true']).optional(),
  ...pageQuery,
});

/** Newest first. */
export const appealsSchema = pageOf(appealSchema);
