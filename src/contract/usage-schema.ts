/** The daily use of an office: printed and spoiled. */
import { z } from 'zod';
import { dayInputSchema, officeIdSchema } from './common-schema.ts';

export const recordUsageSchema = z.strictObject({
  /** Made and kept by the client: the same statement may be sent again. */
  eventId: z.uuid(),
  officeId: officeIdSchema,
  day: dayInputSchema,
  printed: z.number().int().min(0).max(1_000_000),
  spoiled: z.number().int().min(0).max(1_000_000),
});

export const usageRecordedSchema = z.object({
  outcome: z.enum(['posted', 'already_posted']),
  /** null when nothing was printed or spoiled: then the statement of the day alone was kept. */
  seq: z.number().int().nullable(),
});
