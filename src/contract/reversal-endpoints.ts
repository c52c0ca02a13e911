import { z } from 'zod';
import { wholeInUrl } from './common-schema.ts';
import type { Endpoint } from './endpoint.ts';

const proposeReversalSchema = z.strictObject({
  /** Made and kept by the client; the proposal's id. */
  eventId: z.uuid(),
  reason: z.string().trim().min(3).max(500),
});

const reversalProposedSchema = z.object({
  outcome: z.enum(['proposed', 'already_proposed']),
  proposalId: z.string(),
});

export const reversalEndpoints = {
  proposeReversal: {
    method: 'POST',
    path: '/api/documents/:seq/reversal',
    summary:
      'Proposes to undo a delivery, a first entry, an adjustment, a hand-over, a receipt or the arrival of a move by its exact opposite.',
    access: ['warehouse_keeper', 'planner', 'office_operator'],
    params: z.strictObject({ seq: wholeInUrl(1, Number.MAX_SAFE_INTEGER) }),
    body: proposeReversalSchema,
    output: reversalProposedSchema,
    refuses: [
      'not_reversible',
      'already_reversed',
      'undo_receipt_first',
      'settlement_waiting',
      'case_settled',
    ],
  },
} as const satisfies Record<string, Endpoint>;
