/** What an administrator keeps in order: names of offices, lead times, policies, holidays. */
import { z } from 'zod';
import { checkPolicy } from '#core/policy/check-policy.ts';
import { defaultPolicy } from '#core/policy/default-policy.ts';
import type { Policy } from '#core/policy/policy.ts';
import { dayInputSchema, officeIdSchema, plainDateSchema, wholeInUrl } from './common-schema.ts';
import { pageOf, pageQuery } from './page-of.ts';

export const placesQuerySchema = z.strictObject({
  find: z.string().trim().min(1).max(60).optional(),
  ...pageQuery,
});

const datedNameSchema = z.object({
  code: z.string(),
  name: z.string(),
  validFrom: plainDateSchema,
  validUntil: plainDateSchema.nullable(),
});

/** By id. */
export const placesSchema = pageOf(
  z.object({
    id: z.string(),
    kind: z.enum(['kabupaten', 'kota']),
    seat: z.string(),
    provinceCode: z.string(),
    provinceName: z.string(),
    timeZone: z.string(),
    leadTimeDays: z.number().int(),
    /** Oldest first. */
    names: z.array(datedNameSchema),
  }),
);

export const officeParams = z.strictObject({ officeId: officeIdSchema });

/** From this day on; the name before it ends the day before. */
export const renameOfficeSchema = z.strictObject({
  eventId: z.uuid(),
  code: z.string().regex(/^\d{2}\.\d{2}$/),
  name: z.string().trim().min(3).max(80),
  validFrom: dayInputSchema,
});

export const leadTimeSchema = z.strictObject({
  eventId: z.uuid(),
  leadTimeDays: z.number().int().min(0).max(120),
});

export const policiesSchema = z.object({
  policies: z.array(z.object({ policy: z.custom<Policy>(), isInForce: z.boolean() })),
});

/** A whole policy: nothing is filled in. Its version is given when it is approved. */
const policyInputSchema = z.record(z.string(), z.unknown()).superRefine((policy, context) => {
  for (const { field, problem, range } of checkPolicy({ ...policy, version: 1 }).problems) {
    const path = field === '' ? [] : field.split('.');
    context.addIssue({ code: 'custom', path, message: problem, params: { range } });
  }
});

export const proposePolicySchema = z.strictObject({
  eventId: z.uuid(),
  policy: policyInputSchema.meta({ examples: [defaultPolicy] }),
});

export const holidaysQuerySchema = z.strictObject({ year: wholeInUrl(2000, 2100) });

const holidaySchema = z.object({
  date: plainDateSchema,
  kind: z.enum(['national_holiday', 'joint_leave', 'election']),
  name: z.string(),
});
export const holidaysSchema = z.object({ holidays: z.array(holidaySchema) });

export const saveHolidaySchema = z.strictObject({
  eventId: z.uuid(),
  date: dayInputSchema,
  kind: z.enum(['national_holiday', 'joint_leave', 'election']),
  name: z.string().trim().min(3).max(120),
});
export const removeHolidaySchema = saveHolidaySchema.omit({ kind: true });
