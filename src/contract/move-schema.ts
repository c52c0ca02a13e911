/** Moves between offices: plans, the moves they propose with prices and reasons, answers, and what was counted. */
import { z } from 'zod';
import {
  declineReasons,
  moveStates,
  moveSteps,
  turnedDownBecause,
} from '#core/ledger/office-move-state.ts';
import {
  blanksSchema,
  officeIdSchema,
  plainDateSchema,
  ratioSchema,
  wholeInUrl,
} from './common-schema.ts';
import { pageOf, pageQuery } from './page-of.ts';

/** Thousandths of a rupiah for one blank. */
const milliRupiahSchema = z.number().int();

/** Why this pair, in the order in which it is said; the first is always what a blank is worth at each end. */
const moveReasonSchema = z.discriminatedUnion('code', [
  z.object({
    code: z.literal('worth_more'),
    priceFrom: milliRupiahSchema,
    priceTo: milliRupiahSchema,
  }),
  z.object({
    code: z.literal('giver_above_level'),
    position: blanksSchema,
    need: blanksSchema,
    floor: blanksSchema,
    leaves: blanksSchema,
  }),
  z.object({
    code: z.literal('getter_below_level'),
    position: blanksSchema,
    need: blanksSchema,
    reaches: blanksSchema,
  }),
  z.object({ code: z.literal('reserve_short'), level: ratioSchema }),
  z.object({
    code: z.literal('sooner_than_centre'),
    days: z.number().int(),
    centreDays: z.number().int(),
    emptyChance: z.number(),
  }),
  z.object({
    code: z.literal('cheaper_than_centre'),
    cost: milliRupiahSchema,
    centreCost: milliRupiahSchema,
  }),
  z.object({ code: z.literal('within_province'), provinceCode: z.string() }),
]);

/** What one proposed way between two offices says, kept or only tried. */
const wayFields = {
  giverId: z.string(),
  giverName: z.string(),
  giverProvince: z.string(),
  receiverId: z.string(),
  receiverName: z.string(),
  receiverProvince: z.string(),
  quantity: blanksSchema,
  /** Great circle, whole kilometres. */
  km: z.number().int(),
  /** Working days until it is on the shelf. */
  days: z.number().int(),
  /** Of the way for one blank; `priceTo` less `priceFrom`. */
  cost: milliRupiahSchema,
  /** What one more blank is worth at each end. */
  priceFrom: milliRupiahSchema,
  priceTo: milliRupiahSchema,
  leavesProvince: z.boolean(),
  /** Whether the centre has to approve what both offices accepted. */
  needsApproval: z.boolean(),
};

export const moveSchema = z.object({
  id: z.string(),
  ...wayFields,
  reasons: z.array(moveReasonSchema),
  planId: z.string(),
  plannedOn: plainDateSchema,
  policyId: z.string(),
  policyVersion: z.number().int(),
  /** SHA-256 in hex of what the plan was decided from. */
  inputHash: z.string(),
  proposedAt: z.string(),
  state: z.enum(moveStates),
  /** The last day of what is waited for: the answers, then the sending. */
  lapsesOn: plainDateSchema,
  giverHasAccepted: z.boolean(),
  receiverHasAccepted: z.boolean(),
  sent: blanksSchema.nullable(),
  received: blanksSchema.nullable(),
  /** The document of the arrival. */
  seq: z.number().int().nullable(),
  declinedBecause: z.enum(turnedDownBecause).nullable(),
  proposalId: z.string().nullable(),
  /** What happened to it, in the order of time. */
  steps: z.array(
    z.object({
      step: z.enum(moveSteps),
      at: z.string(),
      by: z.string(),
      quantity: blanksSchema.nullable(),
      reason: z.enum(turnedDownBecause).nullable(),
      note: z.string().nullable(),
      seq: z.number().int().nullable(),
    }),
  ),
});
export type OfficeMove = z.infer<typeof moveSchema>;

/** What became of a move by an act; it is read anew where more is shown. */
export const changedMoveSchema = z.object({ id: z.string(), state: z.enum(moveStates) });

/** Newest first. */
export const movesSchema = pageOf(moveSchema);

export const movesQuerySchema = z.strictObject({
  office: officeIdSchema.optional(),
  state: z.enum(moveStates).optional(),
  /** `open`: not received, declined or lapsed. */
  only: z.literal('open').optional(),
  ...pageQuery,
});

/** The newest plan of the whole country, and how far the moves are that the reader may see. */
export const movePlanSchema = z.object({
  asOf: plainDateSchema,
  /** null before the first plan. */
  plan: z
    .object({
      id: z.string(),
      asOf: plainDateSchema,
      drawnAt: z.string(),
      /** A login, or `blanko` for the work of the morning. */
      drawnBy: z.string(),
      ledgerSeq: z.number().int(),
      policyId: z.string(),
      policyVersion: z.number().int(),
      inputHash: z.string(),
      resultHash: z.string(),
      /** The share of its need to which everyone can be filled; null when nothing is short. */
      level: ratioSchema.nullable(),
    })
    .nullable(),
  /** Moves in sight that are not over, by what they wait for. */
  open: z.object({
    moves: z.number().int(),
    blanks: blanksSchema,
    proposed: z.number().int(),
    accepted: z.number().int(),
    approved: z.number().int(),
    sent: z.number().int(),
  }),
  receivedMoves: z.number().int(),
  receivedBlanks: blanksSchema,
});
export type MovePlan = z.infer<typeof movePlanSchema>;

/** Numbers to try on a copy; what is left out is as it stands. */
export const moveTrialQuerySchema = z.strictObject({
  /** No move carries fewer blanks. */
  smallestLot: wholeInUrl(1, 100_000).optional(),
  movesMax: wholeInUrl(1, 500).optional(),
});

const outcomeSchema = z.object({
  officeId: z.string(),
  officeName: z.string(),
  position: blanksSchema,
  need: blanksSchema,
  gives: blanksSchema,
  gets: blanksSchema,
  fromCentre: blanksSchema,
  after: blanksSchema,
  /** What is still short of its share afterwards. */
  unmet: blanksSchema,
});

/** A plan as it would be decided now; nothing of it is kept. */
export const moveTrialSchema = z.object({
  asOf: plainDateSchema,
  ledgerSeq: z.number().int(),
  /** null: the whole country; else the province that evens out its own stock. */
  provinceCode: z.string().nullable(),
  level: ratioSchema.nullable(),
  /** As tried. */
  smallestLot: blanksSchema,
  movesMax: z.number().int().nullable(),
  moved: blanksSchema,
  /** Ways that are too small to be worth a trip, or too many. */
  dropped: z.number().int(),
  droppedBlanks: blanksSchema,
  moves: z.array(z.object(wayFields)),
  /** Offices that give or get, or stay short. */
  offices: z.array(outcomeSchema),
});
export type MoveTrial = z.infer<typeof moveTrialSchema>;

export const proposeMovesSchema = z.strictObject({ eventId: z.uuid() });

/** The plan that was drawn up, with how many moves it proposes. */
export const proposedMovesSchema = z.object({ planId: z.string(), moves: z.number().int() });

const allDeclineReasons = [...new Set(Object.values(declineReasons).flat())] as [
  (typeof declineReasons)['giver' | 'receiver'][number],
  ...(typeof declineReasons)['giver' | 'receiver'][number][],
];

export const answerMoveSchema = z.strictObject({
  eventId: z.uuid(),
  answer: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('accept') }),
    z.strictObject({
      kind: z.literal('decline'),
      /** One of its side: a giver does not say that it has enough. */
      reason: z.enum(allDeclineReasons),
      note: z.string().trim().min(1).max(500).nullable(),
    }),
  ]),
});

export const carryMoveSchema = z.strictObject({
  eventId: z.uuid(),
  counted: blanksSchema.min(1).max(10_000_000),
});
