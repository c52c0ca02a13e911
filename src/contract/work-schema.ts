/** The morning work: what the system does by itself on every working day, step by step. */
import { z } from 'zod';
import { workFigures, workSteps } from '#core/requisition/work-step.ts';
import { dayInputSchema, plainDateSchema } from './common-schema.ts';

export const workQuerySchema = z.strictObject({
  /** Of this day; the last days when left out. */
  day: dayInputSchema.optional(),
});

export const workSchema = z.object({
  today: plainDateSchema,
  isWorkingDay: z.boolean(),
  /** Newest day first; the steps of a day in their order. */
  days: z.array(
    z.object({
      day: plainDateSchema,
      steps: z.array(
        z.object({
          step: z.enum(workSteps),
          /** `missed`: the system was down that day and the step would have come too late. */
          state: z.enum(['running', 'done', 'failed', 'missed']),
          startedAt: z.string(),
          finishedAt: z.string().nullable(),
          /** What came of it, as counts. */
          outcome: z.partialRecord(z.enum(workFigures), z.number()),
          error: z.string().nullable(),
        }),
      ),
    }),
  ),
});

export const runWorkSchema = z.strictObject({ eventId: z.uuid() });
