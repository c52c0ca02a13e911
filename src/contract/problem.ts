/** How a refusal travels (RFC 9457). Codes are stable; words are made from them in `words/`. */
import { z } from 'zod';

export const problemCodes = [
  'bad_input',
  'not_json',
  'cross_site',
  'not_signed_in',
  'wrong_login_or_password',
  'too_many_tries',
  'not_allowed',
  'not_found',
  'event_id_reused',
  'occurred_in_future',
  'occurred_before_last_document',
  'not_enough_blanks',
  'posting_refused',
  'body_too_large',
  'not_ready',
  'read_only',
  'nothing_to_retry',
  'not_a_table',
  'import_refused',
  'too_many_rows',
  'too_many_streams',
  'key_and_id_differ',
  'own_proposal',
  'changed_since_shown',
  'already_decided',
  'reserve_changed',
  'requisition_changed',
  'nothing_to_grant',
  'adjustment_not_down',
  'wrong_state',
  'slot_full',
  'slot_not_open',
  'collector_not_named',
  'wrong_collection_code',
  'receipt_does_not_add_up',
  'already_received',
  'settlement_does_not_add_up',
  'police_report_missing',
  'internal',
] as const;

export type ProblemCode = (typeof problemCodes)[number];

export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  code: z.enum(problemCodes),
  detail: z.string(),
  /** Each field that stands in the way, with what to do. */
  fields: z.array(z.object({ field: z.string(), problem: z.string() })).optional(),
  requestId: z.string(),
});

export type Problem = z.infer<typeof problemSchema>;
