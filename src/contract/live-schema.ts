/** What the live stream says: never data, only what to read again. */
import { z } from 'zod';
import { movementKindSchema } from './common-schema.ts';

/** Things besides the ledger that change and are shown somewhere. */
export const liveTopics = [
  'proposals',
  'cases',
  'messages',
  'requisitions',
  'observations',
] as const;
export type LiveTopic = (typeof liveTopics)[number];

/** One event of the stream; its SSE id is `ledgerSeq.changes`. */
export const liveChangeSchema = z.object({
  /** The last document: whatever was read at an earlier number may be read again. */
  ledgerSeq: z.number().int(),
  /** Kinds of the documents posted since, as far as they are in scope; empty without any. */
  kinds: z.array(movementKindSchema),
  /** Offices whose accounts they touched; null when there are too many to name. */
  offices: z.array(z.string()).nullable(),
  topics: z.array(z.enum(liveTopics)),
});
export type LiveChange = z.infer<typeof liveChangeSchema>;
