/** Which day's figures a document belongs to, when mistakes were undone. */
import { sql } from 'kysely';
import type { MovementKind } from '#core/ledger/movement-kind.ts';

/**
 * The kind that a row of `document` counts as: a reversal counts as what it undoes, at the same moment and with the
 * opposite amounts, so that sums by kind and day come out as if the mistake had never been.
 */
export const countsAs = sql<MovementKind>`(CASE WHEN document.reverses IS NULL THEN document.kind
  ELSE (SELECT undone.kind FROM document AS undone WHERE undone.seq = document.reverses) END)`;
