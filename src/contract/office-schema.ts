/** The page of one office. */
import { z } from 'zod';
import { citizenAnswers } from '#core/citizen-report/citizen-report.ts';
import { blanksSchema, figureSchema, plainDateSchema } from './common-schema.ts';
import { officeLineSchema } from './control-room-schema.ts';
import { documentLineSchema } from './ledger-schema.ts';
import { reorderSchema } from './reorder-schema.ts';

export const officePageSchema = z.object({
  asOf: plainDateSchema,
  ledgerSeq: z.number().int(),
  isDemoWorld: z.boolean(),
  office: officeLineSchema.extend({
    seat: z.string(),
    residents: z.number().int(),
    timeZone: z.string(),
    /** Codes and names over the years, oldest first. */
    names: z.array(
      z.object({
        code: z.string(),
        name: z.string(),
        validFrom: plainDateSchema,
        validUntil: plainDateSchema.nullable(),
      }),
    ),
  }),
  figures: z.object({
    onHand: figureSchema,
    inTransit: figureSchema,
    printed: figureSchema,
    spoiled: figureSchema,
  }),
  /** Closing stock of each calendar day of the last 90 days, and what came in that day. */
  stock: z.array(z.object({ date: plainDateSchema, onHand: blanksSchema, received: blanksSchema })),
  /** Quantiles of the stock left at the end of each coming working day, without any new delivery. */
  fan: z.array(
    z.object({ date: plainDateSchema, q10: blanksSchema, q50: blanksSchema, q90: blanksSchema }),
  ),
  forecast: z.object({
    dailyInflow: z.number(),
    varianceToMeanRatio: z.number(),
    leadTimeDays: z.number().int(),
    /** The working days that prove the capacity. */
    capacityProof: z
      .object({ from: plainDateSchema, until: plainDateSchema, cards: z.number().int() })
      .nullable(),
  }),
  /** When to ask, how far to fill, and how early the warning comes. */
  reorder: reorderSchema,
  equipment: z.object({
    printersWorking: z.number().int().nullable(),
    printersTotal: z.number().int().nullable(),
    ribbonCardsLeft: z.number().int().nullable(),
    filmCardsLeft: z.number().int().nullable(),
  }),
  shipments: z.array(
    z.object({
      account: z.string(),
      quantity: blanksSchema,
      handedOverOn: plainDateSchema,
      ageDays: z.number().int(),
    }),
  ),
  statements: z.array(
    z.object({
      day: plainDateSchema,
      printed: blanksSchema,
      spoiled: blanksSchema,
      counted: blanksSchema.nullable(),
      ledgerSaid: blanksSchema,
      /** The document of the use; null when nothing was printed or spoiled. */
      seq: z.number().int().nullable(),
    }),
  ),
  citizenReports: z.array(
    z.object({
      day: plainDateSchema,
      said: z.enum(citizenAnswers),
      ledgerSaid: blanksSchema,
    }),
  ),
  documents: z.array(documentLineSchema),
});
export type OfficePage = z.infer<typeof officePageSchema>;
