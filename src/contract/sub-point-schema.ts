/** Points below an office: districts, village wards, mobile units; and what is issued to them. */
import { z } from 'zod';
import { blanksSchema, dayInputSchema, officeIdSchema, plainDateSchema } from './common-schema.ts';
import { subPointIdSchema } from './statement-schema.ts';

export const createSubPointSchema = z.strictObject({
  eventId: z.uuid(),
  officeId: officeIdSchema,
  name: z.string().trim().min(2).max(120),
});

export const closeSubPointSchema = z.strictObject({ eventId: z.uuid() });

export const subPointSchema = z.object({
  id: z.string(),
  officeId: z.string(),
  name: z.string(),
  openedOn: plainDateSchema,
  closedOn: plainDateSchema.nullable(),
  onHand: blanksSchema,
  spoiled: blanksSchema,
  lastStatement: plainDateSchema.nullable(),
});
export type SubPoint = z.infer<typeof subPointSchema>;

export const subPointsQuerySchema = z.strictObject({ office: officeIdSchema });

/** Open ones first. An office has 99 at most. */
export const subPointsSchema = z.object({ items: z.array(subPointSchema) });

export const subIssueSchema = z.strictObject({
  eventId: z.uuid(),
  officeId: officeIdSchema,
  subPointId: subPointIdSchema,
  direction: z.enum(['issue', 'return']),
  quantity: z.number().int().min(1).max(1_000_000),
  day: dayInputSchema,
});

export const subIssuedSchema = z.object({
  outcome: z.enum(['posted', 'already_posted']),
  seq: z.number().int(),
});
