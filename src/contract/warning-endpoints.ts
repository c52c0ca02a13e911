import { z } from 'zod';
import { moveStates } from '#core/ledger/office-move-state.ts';
import { blanksSchema, causeSchema, officeStatusSchema, plainDateSchema } from './common-schema.ts';
import type { Endpoint } from './endpoint.ts';

/** Offices whose time of warning has come, the first to run out first. */
const warningsSchema = z.object({
  asOf: plainDateSchema,
  offices: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      provinceName: z.string(),
      status: officeStatusSchema,
      cause: causeSchema,
      position: blanksSchema,
      /** By then the stock has run out with probability 0.1. */
      runsOutOn: plainDateSchema,
      /** So many working days before, as its own way needs them. */
      warnOn: plainDateSchema,
      decisionDays: z.number().int(),
      travelDays: z.number().int(),
      safetyDays: z.number().int(),
      /** In the round of now. */
      granted: blanksSchema,
      /** From other offices; not yet counted in. */
      moves: z.array(
        z.object({
          id: z.string(),
          giverName: z.string(),
          blanks: blanksSchema,
          state: z.enum(moveStates),
        }),
      ),
    }),
  ),
});
export type Warnings = z.infer<typeof warningsSchema>;

export const warningEndpoints = {
  readWarnings: {
    method: 'GET',
    path: '/api/warnings',
    summary: 'Offices to be warned by now: when each runs out, how early it must know, what comes.',
    access: [
      'planner',
      'approver',
      'call_agent',
      'auditor',
      'administrator',
      'province_supervisor',
    ],
    output: warningsSchema,
  },
} as const satisfies Record<string, Endpoint>;
