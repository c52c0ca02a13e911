/** The words that several messages share. */
import { z } from 'zod';
import { cannotPrintCauses, officeStatuses } from '#core/allocation/allocation.ts';
import { isPlainDate } from '#core/calendar.ts';
import { accountKinds } from '#core/ledger/account.ts';
import { movementKinds } from '#core/ledger/movement-kind.ts';

export const plainDateSchema = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
/** A day as somebody sends it: `2017-02-29` is refused. */
export const dayInputSchema = z.string().refine(isPlainDate).meta({ format: 'date' });
export const blanksSchema = z.number().int();
export const ratioSchema = z.object({ numerator: z.number().int(), denominator: z.number().int() });
export const officeIdSchema = z.string().regex(/^\d{4}$/);
export const officeStatusSchema = z.enum(officeStatuses);
export const causeSchema = z.enum(cannotPrintCauses).nullable();
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

/** A whole number in an address: digits only, so that an empty text, ` 5`, `1e3` and `0x10` are refused. */
export function wholeInUrl(min: number, max: number) {
  return z
    .string()
    .regex(/^\d{1,16}$/)
    .transform(Number)
    .pipe(z.number().int().min(min).max(max));
}

/** A number in an address, with at most six decimals. */
export function decimalInUrl(min: number, max: number) {
  return z
    .string()
    .regex(/^\d{1,9}(\.\d{1,6})?$/)
    .transform(Number)
    .pipe(z.number().min(min).max(max));
}
