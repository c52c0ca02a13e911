/** The draft of today's round: as it was drawn up in the morning, and what of it has changed since. */
import { z } from 'zod';
import { blanksSchema, plainDateSchema, ratioSchema } from './common-schema.ts';
import { contentHashSchema } from './proposal-schema.ts';
import { roundLineSchema } from './saved-round-schema.ts';

export const roundDraftSchema = z.object({
  today: plainDateSchema,
  /** null on a day without a draft. */
  draft: z
    .object({
      asOf: plainDateSchema,
      drawnAt: z.string(),
      /** A login; `blanko` for the morning's own work. */
      drawnBy: z.string(),
      ledgerSeq: z.number().int(),
      policyName: z.object({ id: z.string(), en: z.string() }),
      policyReference: z.string(),
      reserveBefore: blanksSchema,
      level: ratioSchema.nullable(),
      asked: blanksSchema,
      granted: blanksSchema,
      officesGranted: z.number().int(),
      officesAdjusted: z.literal(0),
      inputHash: contentHashSchema,
      resultHash: contentHashSchema,
      /** Sent as `shownHash` when the draft is submitted: of the grants and the policy. */
      grantsHash: contentHashSchema,
      offices: z.array(roundLineSchema),
      /** Whether the round of now gives exactly what the draft gives. */
      isCurrent: z.boolean(),
      /** The offices that the round of now gives something else. */
      changes: z.array(
        z.object({
          officeId: z.string(),
          officeName: z.string(),
          was: blanksSchema,
          now: blanksSchema,
        }),
      ),
    })
    .nullable(),
});
export type RoundDraft = NonNullable<z.infer<typeof roundDraftSchema>['draft']>;

export const drawUpRoundSchema = z.strictObject({ eventId: z.uuid() });
