/** The columns of trials, as Kysely sees them. */
import type { ColumnType, Generated } from 'kysely';
import type { Instant } from './db.ts';

export const trialStates = ['running', 'done', 'cancelled', 'interrupted', 'failed'] as const;
export type TrialState = (typeof trialStates)[number];

export interface TrialTables {
  trial: {
    id: string;
    started_by: string;
    started_at: Instant;
    choice: ColumnType<unknown, string, never>;
    state: TrialState;
    years_done: Generated<number>;
    last_sign_at: Instant;
    finished_at: Instant | null;
    result: ColumnType<unknown, string | null, string | null>;
  };
}
