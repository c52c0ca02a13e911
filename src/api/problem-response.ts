/** Refusals as HTTP (RFC 9457): the one table from code to status, and the words in the reader's language. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Problem, ProblemCode } from '#contract/problem.ts';
import { type Language, say } from '#contract/words/words.ts';
import type { Refused } from './answer.ts';

export const statusOf: Record<ProblemCode, number> = {
  bad_input: 400,
  not_json: 415,
  cross_site: 403,
  not_signed_in: 401,
  wrong_login_or_password: 401,
  too_many_tries: 429,
  not_allowed: 403,
  not_found: 404,
  event_id_reused: 422,
  occurred_in_future: 422,
  not_enough_blanks: 409,
  not_enough_blanks_later: 409,
  closed_by_adjustment: 409,
  nothing_to_reverse: 409,
  reversal_mismatch: 422,
  already_reversed: 409,
  not_reversible: 409,
  undo_receipt_first: 409,
  settlement_waiting: 409,
  case_settled: 409,
  serial_unreadable: 422,
  serials_overlap: 409,
  serials_elsewhere: 409,
  lot_differs: 409,
  box_elsewhere: 409,
  box_unknown: 422,
  posting_refused: 422,
  body_too_large: 413,
  not_ready: 503,
  read_only: 503,
  nothing_to_retry: 409,
  not_a_table: 415,
  import_refused: 422,
  too_many_rows: 422,
  too_many_streams: 429,
  trial_running: 409,
  rule_unknown: 422,
  rules_alike: 422,
  no_forecasts: 409,
  key_and_id_differ: 422,
  own_proposal: 403,
  changed_since_shown: 409,
  already_decided: 409,
  reserve_changed: 409,
  requisition_changed: 409,
  nothing_to_grant: 409,
  adjustment_not_down: 422,
  wrong_state: 409,
  slot_full: 409,
  slot_not_open: 422,
  collector_not_named: 409,
  wrong_collection_code: 422,
  receipt_does_not_add_up: 422,
  already_received: 409,
  settlement_does_not_add_up: 422,
  police_report_missing: 422,
  already_stated: 409,
  already_corrected: 409,
  nothing_missing: 409,
  more_than_waiting: 409,
  witnesses_alike: 422,
  sub_point_closed: 409,
  sub_point_not_empty: 409,
  sub_points_full: 409,
  reason_does_not_fit: 422,
  minutes_used: 409,
  more_than_outstanding: 409,
  gates_closed: 409,
  nothing_to_appeal: 409,
  already_appealed: 409,
  quantity_does_not_fit: 422,
  above_ceiling: 409,
  less_than_a_box: 422,
  served_otherwise: 409,
  second_factor_needed: 401,
  step_up_needed: 403,
  no_assignment: 403,
  not_confirmed: 422,
  passkey_refused: 422,
  oidc_off: 409,
  oidc_refused: 422,
  oidc_one_factor: 422,
  link_over: 410,
  secret_over: 410,
  login_taken: 409,
  own_rights: 403,
  needs_second_person: 409,
  proof_refused: 422,
  signature_refused: 401,
  proof_used: 409,
  too_many_reports: 429,
  too_long_ago: 422,
  reopened_too_often: 409,
  internal: 500,
};

/** What was refused on a call, for the access log. */
const codes = new WeakMap<FastifyRequest, ProblemCode>();

export function problemCodeOf(request: FastifyRequest): ProblemCode | null {
  return codes.get(request) ?? null;
}

export function sendProblem(request: FastifyRequest, reply: FastifyReply, refused: Refused) {
  codes.set(request, refused.refused);
  const language = languageOf(request);
  const title = say(language, `problem.${refused.refused}`, { requestId: request.id });
  const fields = refused.fields?.map(({ field, said }) => ({
    field,
    problem: say(language, said.key, said.values),
  }));
  const problem: Problem = {
    type: `urn:blanko:problem:${refused.refused}`,
    title,
    status: statusOf[refused.refused],
    code: refused.refused,
    detail: fields?.map(({ field, problem: what }) => `${field}: ${what}`).join('; ') || title,
    ...(fields && { fields }),
    requestId: request.id,
  };
  if (refused.retryAfterSeconds !== undefined) {
    reply.header('retry-after', refused.retryAfterSeconds);
  }
  return (
    reply
      .status(problem.status)
      .header('content-type', 'application/problem+json; charset=utf-8')
      .header('content-language', language)
      .header('cache-control', 'no-store')
      // The serializer of the route is for its own output.
      .serializer((payload: Problem) => JSON.stringify(payload))
      .send(problem)
  );
}

/** Indonesian, unless English is asked for first. */
export function languageOf(request: FastifyRequest): Language {
  return /^\s*en\b/i.test(request.headers['accept-language'] ?? '') ? 'en' : 'id';
}
