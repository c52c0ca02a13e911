import type { Tie } from '#core/ledger/tie-statement.ts';
import type { NewQuestion } from '#storage/question-store.ts';
import type { Statement } from '#storage/statement-store.ts';

/** The question that somebody has to answer where the count of a statement and the ledger differ; null where they agree. */
export function questionAbout(statement: Statement, tie: Tie): NewQuestion | null {
  if (tie.difference === 0) return null;
  return {
    id: statement.id,
    officeId: statement.officeId,
    subPointId: statement.subPointId,
    origin: 'statement',
    originId: statement.id,
    day: statement.day,
    ledgerSaid: tie.expectedRest,
    counted: statement.counted,
    openedAt: statement.recordedAt,
  };
}
