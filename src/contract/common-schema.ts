/** The words that several messages share. */
import { z } from 'zod';
import { accountKinds } from '#core/ledger/account.ts';
import { movementKinds } from '#core/ledger/movement-kind.ts';

export const plainDateSchema = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
export const blanksSchema = z.number().int();
export const ratioSchema = z.object({ numerator: z.number().int(), denominator: z.number().int() });
export const officeIdSchema = z.string().regex(/^\d{4}$/);
export const officeStatusSchema = z.enum([
  'silent',
  'cannot_print',
  'empty',
  'critical',
  'low',
  'piled_up',
  'adequate',
]);
export const causeSchema = z.enum(['printer', 'ribbon', 'film', 'network']).nullable();
export const reasonCodeSchema = z.enum([
  'asked',
  'print_capacity',
  'backlog_and_demand',
  'policy_maximum',
  'on_hand',
  'in_transit',
  'shared_shortage',
  'reserve_held_back',
  'rounded_to_boxes',
]);
export const runOutSchema = z.object({
  t10: plainDateSchema.nullable(),
  t50: plainDateSchema.nullable(),
  t90: plainDateSchema.nullable(),
});

/** A figure and the way to the documents it is the sum of. */
export const figureSchema = z.object({
  value: z.number().int(),
  /** Where its documents are: a page of this site. */
  evidence: z.string(),
});
export type Figure = z.infer<typeof figureSchema>;

export const accountKindSchema = z.enum(accountKinds);
export const movementKindSchema = z.enum(
  Object.keys(movementKinds) as [keyof typeof movementKinds, ...(keyof typeof movementKinds)[]],
);
