import { sql } from 'kysely';

/** Condition on a query that has `document`: it undoes nothing and was not undone. */
export const isStanding = sql<boolean>`(document.kind <> 'reversal'
  AND NOT EXISTS (SELECT FROM document AS reversal WHERE reversal.reverses = document.seq))`;
