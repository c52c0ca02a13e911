/** The reorder point of one office with all it is made of, so that anyone can work it out again. */
import { z } from 'zod';
import { supplyStates } from '#core/requisition/reorder-point.ts';
import { blanksSchema, plainDateSchema } from './common-schema.ts';

const workingDays = z.number().int();

const reasonSchema = z.discriminatedUnion('code', [
  z.object({
    code: z.literal('demand'),
    backlog: z.number().int(),
    workingDays,
    /** The chance that no more than `leaves` is wanted. */
    quantile: z.number(),
    leaves: blanksSchema,
  }),
  z.object({
    code: z.literal('expected'),
    backlog: z.number().int(),
    workingDays,
    leaves: blanksSchema,
  }),
  z.object({ code: z.literal('print_capacity'), workingDays, leaves: blanksSchema }),
  z.object({ code: z.literal('reorder_point'), leaves: blanksSchema }),
]);

const pointSchema = z.object({ blanks: blanksSchema, reasons: z.array(reasonSchema) });

export const reorderSchema = z.object({
  reorder: pointSchema,
  orderUpTo: pointSchema,
  emergency: pointSchema,
  safetyStock: blanksSchema,
  position: blanksSchema,
  suggested: blanksSchema,
  state: z.enum(supplyStates),
  lead: z.object({
    decision: workingDays,
    travel: workingDays,
    safety: workingDays,
    total: workingDays,
    /** null when no run-out is in sight. */
    warnOn: plainDateSchema.nullable(),
    isDue: z.boolean(),
  }),
});
export type Reorder = z.infer<typeof reorderSchema>;
