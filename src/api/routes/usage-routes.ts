import type { ProblemCode } from '#contract/problem.ts';
import type { PostingRefusalCode } from '#core/ledger/posting.ts';
import { recordUsage } from '#operations/record-usage.ts';
import { type Refused, type Routes, refuse } from '../answer.ts';
import type { RouteParts } from '../route-parts.ts';

export function usageRoutes(parts: RouteParts): Routes<'recordUsage'> {
  return {
    recordUsage: async ({ actor, body }) => {
      const { database, postings, worldNow } = parts;
      const answer = await recordUsage(database, postings, actor, body, worldNow());
      switch (answer.outcome) {
        case 'posted':
        case 'already_posted':
          return { outcome: answer.outcome, seq: answer.seq };
        case 'not_allowed':
          return refuse('not_allowed');
        case 'office_unknown':
          return refuse('not_found', {
            fields: [{ field: 'officeId', said: { key: 'field.not_found' } }],
          });
        case 'refused':
          return refusedPosting(answer.refusal.code);
      }
    },
  };
}

/** Refusals that the sender can mend, with the field to mend; the rest cannot come from this form. */
const mendable = {
  event_id_reused: 'eventId',
  occurred_in_future: 'day',
  occurred_before_last_document: 'day',
  not_enough_blanks: 'printed',
} as const satisfies Partial<Record<PostingRefusalCode & ProblemCode, string>>;

function refusedPosting(code: PostingRefusalCode): Refused {
  if (!isMendable(code)) return refuse('posting_refused');
  return refuse(code, { fields: [{ field: mendable[code], said: { key: `problem.${code}` } }] });
}

function isMendable(code: PostingRefusalCode): code is keyof typeof mendable {
  return code in mendable;
}
