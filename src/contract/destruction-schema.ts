/** Spoiled and rejected blanks, and withdrawn old cards: what waits to be burnt, and what was. */
import { z } from 'zod';
import type { invalidCardCauses } from '#core/ledger/invalid-card.ts';
import type { spoiledSorts } from '#core/ledger/spoilage.ts';
import { blanksSchema, dayInputSchema, officeIdSchema, plainDateSchema } from './common-schema.ts';
import { dayCountSchema } from './statement-schema.ts';

export const spoiledBySortSchema = z.strictObject({
  print_failure: dayCountSchema,
  encoding_failure: dayCountSchema,
  factory_defect: dayCountSchema,
  physical_damage: dayCountSchema,
  test_print: dayCountSchema,
  unrecorded: dayCountSchema,
} satisfies Record<(typeof spoiledSorts)[number], z.ZodType>);

export const invalidCardsByCauseSchema = z.strictObject({
  data_change: dayCountSchema,
  damaged: dayCountSchema,
  moved_in: dayCountSchema,
  chip_unreadable: dayCountSchema,
  print_failure: dayCountSchema,
  death: dayCountSchema,
  other: dayCountSchema,
} satisfies Record<(typeof invalidCardCauses)[number], z.ZodType>);

/** Staff or police: the name and the office they speak for. */
const witnessSchema = z.strictObject({
  name: z.string().trim().min(2).max(100),
  office: z.string().trim().min(2).max(120),
});

export const proposeDestructionSchema = z.strictObject({
  eventId: z.uuid(),
  officeId: officeIdSchema,
  day: dayInputSchema,
  /** The number of the minutes (berita acara pemusnahan). */
  minutesNumber: z.string().trim().min(3).max(80),
  spoiled: spoiledBySortSchema,
  rejected: dayCountSchema,
  invalidCards: invalidCardsByCauseSchema,
  witnesses: z.array(witnessSchema).min(2).max(6),
});

export const destructionProposedSchema = z.object({
  outcome: z.enum(['proposed', 'already_proposed']),
  destructionId: z.string(),
});

export const destructionsQuerySchema = z.strictObject({ office: officeIdSchema.optional() });

export const destructionsSchema = z.object({
  /** What lies there, for each office in sight that holds anything; the longest waiting first. */
  waiting: z.array(
    z.object({
      officeId: z.string(),
      officeName: z.string(),
      spoiled: spoiledBySortSchema,
      rejected: blanksSchema,
      invalidCards: invalidCardsByCauseSchema,
      /** The day of the oldest thing that waits; null when nothing does. */
      oldestDay: plainDateSchema.nullable(),
      isOverdue: z.boolean(),
    }),
  ),
  /** The newest 200. */
  destructions: z.array(
    z.object({
      id: z.string(),
      officeId: z.string(),
      officeName: z.string(),
      day: plainDateSchema,
      minutesNumber: z.string(),
      blanks: blanksSchema,
      invalidCards: blanksSchema,
      witnesses: z.array(z.object({ name: z.string(), office: z.string() })),
      state: z.enum(['proposed', 'destroyed', 'refused']),
      proposedBy: z.string(),
      /** The document of the blanks, and that of the old cards. */
      seq: z.number().int().nullable(),
      invalidSeq: z.number().int().nullable(),
    }),
  ),
});
export type Destructions = z.infer<typeof destructionsSchema>;

export const recordInvalidCardsSchema = z.strictObject({
  eventId: z.uuid(),
  officeId: officeIdSchema,
  day: dayInputSchema,
  received: invalidCardsByCauseSchema,
});

export const invalidCardsRecordedSchema = z.object({
  outcome: z.enum(['posted', 'already_posted']),
  seq: z.number().int(),
});
