/** The inbox, the addresses of offices, and what has become of every letter. */
import { z } from 'zod';
import { channels, messageKindNames } from '#core/requisition/message.ts';
import { dayInputSchema, officeIdSchema, plainDateSchema } from './common-schema.ts';
import { pageOf, pageQuery } from './page-of.ts';

const messageKindSchema = z.enum(messageKindNames);
const channelSchema = z.enum(channels);
const idSchema = z.string().min(1).max(200);
const provinceCodeSchema = z.string().regex(/^\d{2}$/);

export const messageParams = z.strictObject({ messageId: idSchema });

export const messagesQuerySchema = z.strictObject({
  /** `open`: those that still ask for something. */
  state: z.enum(['all', 'open', 'unread']).default('all'),
  ...pageQuery,
});

/** `values` are what the sentence of the kind is made of (`sayMessage`). */
export const messageSchema = z.object({
  id: z.string(),
  kind: messageKindSchema,
  /** 0 for the message itself, above for its reminders. */
  rung: z.number().int(),
  officeId: z.string().nullable(),
  aboutId: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
  /** The page where it can be acted on. */
  page: z.string(),
  createdAt: z.string(),
  dueAt: z.string().nullable(),
  asksAcknowledgement: z.boolean(),
  readAt: z.string().nullable(),
  acknowledgedAt: z.string().nullable(),
  acknowledgedBy: z.string().nullable(),
  /** What it asked was done, or has become needless. */
  settledAt: z.string().nullable(),
});
export type InboxMessage = z.infer<typeof messageSchema>;

export const messagesSchema = pageOf(messageSchema);

export const messageCountsSchema = z.object({
  unread: z.number().int(),
  /** Those that still ask to be acknowledged. */
  open: z.number().int(),
  /** Those of the open ones whose day has passed. */
  overdue: z.number().int(),
});

export const contactsQuerySchema = z.strictObject({
  officeId: officeIdSchema.optional(),
  provinceCode: provinceCodeSchema.optional(),
});

export const contactSchema = z.object({
  id: z.string(),
  officeId: z.string().nullable(),
  provinceCode: z.string().nullable(),
  channel: channelSchema,
  address: z.string(),
  /** What this address wants to be told; null for everything. */
  kinds: z.array(messageKindSchema).nullable(),
  validFrom: plainDateSchema,
  /** null: until further notice. */
  validUntil: plainDateSchema.nullable(),
});

export const contactsSchema = z.object({ contacts: z.array(contactSchema) });

export const saveContactSchema = z.strictObject({
  /** Made by the client: also the id of the contact. */
  eventId: z.uuid(),
  officeId: officeIdSchema.nullable(),
  provinceCode: provinceCodeSchema.nullable(),
  channel: z.enum(['email', 'whatsapp', 'sms']),
  address: z.string().trim().min(3).max(254),
  kinds: z.array(messageKindSchema).min(1).max(messageKindNames.length).nullable(),
  validFrom: dayInputSchema,
  validUntil: dayInputSchema.nullable(),
});

export const contactParams = z.strictObject({ contactId: z.uuid() });
export const endContactSchema = z.strictObject({
  eventId: z.uuid(),
  /** The last day on which the address is used. */
  validUntil: dayInputSchema,
});

/** `waiting` will be sent, `sent` was, `dead` was given up and waits for a person, `needless` was settled before. */
export const deliveryStates = ['waiting', 'sent', 'dead', 'needless'] as const;

export const outboxQuerySchema = z.strictObject({
  state: z.enum(deliveryStates).optional(),
  ...pageQuery,
});

export const deliverySchema = z.object({
  id: z.string(),
  messageId: z.string(),
  kind: messageKindSchema,
  officeId: z.string().nullable(),
  channel: channelSchema,
  address: z.string(),
  state: z.enum(deliveryStates),
  tries: z.number().int(),
  createdAt: z.string(),
  nextTryAt: z.string().nullable(),
  sentAt: z.string().nullable(),
  /** What the last try met; null when it met nothing wrong. */
  error: z.string().nullable(),
});

export const outboxSchema = pageOf(deliverySchema).extend({
  counts: z.record(z.enum(deliveryStates), z.number().int()),
});

export const deliveryParams = z.strictObject({ deliveryId: idSchema });
export const eventSchema = z.strictObject({ eventId: z.uuid() });
