/** People and machines, what they may act as, and who did what. */
import { z } from 'zod';
import { roles } from '#core/access/role.ts';
import { dayInputSchema, officeIdSchema, plainDateSchema } from './common-schema.ts';
import { pageOf, pageQuery } from './page-of.ts';
import { loginSchema, openSessionSchema, placeSchema } from './session-schema.ts';

export const personStates = ['invited', 'active', 'disabled'] as const;
export const personKinds = ['person', 'machine'] as const;

/** On which days and as what somebody may act. */
export const assignmentSchema = placeSchema.extend({
  id: z.string(),
  role: z.enum(roles),
  /** Of the office, or of the province; null for the whole country. */
  placeName: z.string().nullable(),
  validFrom: plainDateSchema,
  /** The last day; null while no end is set. */
  validUntil: plainDateSchema.nullable(),
  grantedBy: z.string(),
  /** The second person; null for what the command line or the demo world gave. */
  approvedBy: z.string().nullable(),
});

export const personLineSchema = z.object({
  login: z.string(),
  name: z.string(),
  email: z.string().nullable(),
  kind: z.enum(personKinds),
  state: z.enum(personStates),
  createdAt: z.string(),
  assignments: z.array(assignmentSchema),
});

export const peopleQuerySchema = z.strictObject({
  find: z.string().trim().min(1).max(60).optional(),
  state: z.enum(personStates).optional(),
  ...pageQuery,
});
/** By login. */
export const peopleSchema = pageOf(personLineSchema);

export const personSchema = personLineSchema.extend({
  hasPassword: z.boolean(),
  hasAuthenticator: z.boolean(),
  passkeys: z.number().int(),
  recoveryCodesLeft: z.number().int(),
  /** When the open link ends; null without one. */
  linkExpiresAt: z.string().nullable(),
  /** Set while an approved recovery waits for its link. */
  recoveryApprovedUntil: z.string().nullable(),
  sessions: z.array(openSessionSchema.omit({ isThisOne: true })),
});
export type Person = z.infer<typeof personSchema>;

export const loginParams = z.strictObject({ login: loginSchema });

export const invitePersonSchema = z.strictObject({
  eventId: z.uuid(),
  login: loginSchema,
  name: z.string().trim().min(1).max(100),
  email: z.email().max(200).nullable(),
  kind: z.enum(personKinds).default('person'),
});

/** The link is shown to whoever asked, and kept nowhere; a machine gets its key instead, after a role. */
export const invitedSchema = z.object({
  link: z.string().nullable(),
  expiresAt: z.string().nullable(),
});

export const proposeRecoverySchema = z.strictObject({ eventId: z.uuid() });
export const proposedSchema = z.object({ proposalId: z.string() });

export const personStateSchema = z.strictObject({
  eventId: z.uuid(),
  state: z.enum(['active', 'disabled']),
});

export const proposeAssignmentSchema = z.strictObject({
  /** Becomes the id of the proposal and, once approved, of the assignment. */
  eventId: z.uuid(),
  login: loginSchema,
  role: z.enum(roles),
  provinceCode: z
    .string()
    .regex(/^\d{2}$/)
    .nullable(),
  officeId: officeIdSchema.nullable(),
  subPointId: z
    .string()
    .regex(/^\d{4}\.\d{2}$/)
    .nullable(),
  validFrom: dayInputSchema,
  validUntil: dayInputSchema.nullable(),
});

export const assignmentParams = z.strictObject({ assignmentId: z.uuid() });

/** Each shown to whoever asked, and kept nowhere: the key for `Authorization: Bearer`, and what signed webhooks are signed with instead. */
export const machineKeySchema = z.object({ key: z.string(), webhookSecret: z.string() });

export const accessLogQuerySchema = z.strictObject({
  login: z.string().trim().min(1).max(100).optional(),
  endpoint: z
    .string()
    .regex(/^[A-Za-z]{1,60}$/)
    .optional(),
  /** Only calls that were refused. */
  refused: z.literal('true').optional(),
  since: dayInputSchema.optional(),
  until: dayInputSchema.optional(),
  /** Of the words. */
  language: z.enum(['id', 'en']).default('id'),
  ...pageQuery,
});

/** Newest first. */
export const accessLogSchema = pageOf(
  z.object({
    id: z.string(),
    at: z.string(),
    /** null for calls of nobody known. */
    login: z.string().nullable(),
    role: z.enum(roles).nullable(),
    endpoint: z.string(),
    /** The address that was called, without what stands behind `?`. */
    object: z.string(),
    status: z.number().int(),
    code: z.string().nullable(),
    /** What the door does, and why it was refused, in words. */
    what: z.string(),
    why: z.string().nullable(),
    requestId: z.string(),
  }),
);
