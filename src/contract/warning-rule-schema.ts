/** When offices are warned, and who is reminded of what nobody has acknowledged. */
import { z } from 'zod';
import { askingKinds, channels } from '#core/requisition/message.ts';
import { areChannelsOfRung, type WarningRule } from '#core/requisition/warning-rule.ts';
import { dayInputSchema } from './common-schema.ts';

const workingDays = z.number().int().min(0).max(60);

const rungSchema = z.strictObject({
  afterWorkingHours: z.number().int().min(1).max(400),
  to: z.enum(['office', 'province', 'country']),
  /** `app` always; each of the others only where letters of that kind are to go out. */
  channels: z.array(z.enum(channels)).min(1).max(channels.length).refine(areChannelsOfRung),
});

export const warningRulesSchema = z.object({
  /** By which offices are warned and reminded today. */
  inForce: z.custom<WarningRule>(),
  /** The highest version; one that begins later than today waits. */
  newest: z.custom<WarningRule>(),
});

/** A whole rule: nothing is filled in. `basedOn` is the version that was changed. */
export const changeWarningRuleSchema = z.strictObject({
  eventId: z.uuid(),
  basedOn: z.number().int().min(1),
  validFrom: dayInputSchema,
  decisionWorkingDays: workingDays,
  safetyWorkingDays: workingDays,
  reviewWorkingDays: workingDays.min(1),
  emergencyDecisionWorkingDays: workingDays,
  overdueAfterWorkingDays: workingDays,
  /** Of each kind that asks something, earliest reminder first; a kind left out reminds nobody. */
  ladders: z.partialRecord(z.enum(askingKinds), z.array(rungSchema).max(3)),
  reference: z.string().trim().min(3).max(300),
});
