import { z } from 'zod';
import { undercoverAnswers } from '#core/citizen-report/word-against-ledger.ts';
import { blanksSchema, dayInputSchema, officeIdSchema, plainDateSchema } from './common-schema.ts';
import type { Endpoint } from './endpoint.ts';
import { explanationSchema } from './statement-schema.ts';

/** An office's word and what the ledger had on that day. */
const contradictionSchema = z.object({
  id: z.string(),
  officeId: z.string(),
  officeName: z.string(),
  provinceCode: z.string(),
  day: plainDateSchema,
  source: z.enum(['check', 'citizens', 'statement']),
  said: z.enum(['none', 'stocked']),
  /** The office's own figure; null where it gave none. */
  saidBlanks: blanksSchema.nullable(),
  ledgerBlanks: blanksSchema,
  /** Citizens who were told so on that day; 1 for a check or a statement. */
  voices: z.number().int(),
  toldAt: z.string(),
});

/** Newest day first, of the last thirty days. */
export const contradictionsSchema = z.object({ items: z.array(contradictionSchema) });
export type Contradictions = z.infer<typeof contradictionsSchema>;

const recordCheckSchema = z.strictObject({
  eventId: z.uuid(),
  officeId: officeIdSchema,
  /** The day on which somebody asked: of the last thirty days. */
  day: dayInputSchema,
  said: z.enum(undercoverAnswers),
  note: explanationSchema.nullable(),
});

export const contradictionEndpoints = {
  readContradictions: {
    method: 'GET',
    path: '/api/contradictions',
    summary: 'Offices whose word the ledger contradicts, with both figures.',
    access: ['planner', 'province_supervisor', 'call_agent', 'auditor'],
    output: contradictionsSchema,
  },
  recordUndercoverCheck: {
    method: 'POST',
    path: '/api/undercover-checks',
    summary:
      'Somebody asked at a counter like any citizen: what was said, held against the ledger.',
    access: ['planner', 'province_supervisor', 'call_agent'],
    place: { in: 'body', field: 'officeId' },
    body: recordCheckSchema,
    output: contradictionsSchema,
    refuses: ['occurred_in_future', 'too_long_ago'],
  },
} as const satisfies Record<string, Endpoint>;
