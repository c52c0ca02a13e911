/**
 * The one wrapper of everything that writes: a transaction, tried again a few times when the database says that
 * two of them met. A refusal is a value that `work` returns; what it throws undoes all of it.
 */
import { setTimeout as wait } from 'node:timers/promises';
import type { Database, Tx } from '#storage/db.ts';
import { withTransaction } from '#storage/with-transaction.ts';

const triesMax = 4;
/** serialization_failure and deadlock_detected (PostgreSQL, appendix A): nothing was written, try again. */
const passing: readonly unknown[] = ['40001', '40P01'];

export async function runOperation<T>(
  database: Database,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await withTransaction(database, work);
    } catch (error) {
      if (tries === triesMax || !passing.includes(codeOf(error))) throw error;
      await wait(5 * 2 ** tries);
    }
  }
}

/** As `runOperation`, but an answer whose outcome is `refused` undoes whatever was written before it. */
export async function runWholly<T extends { readonly outcome: string }>(
  database: Database,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  const undone = new Error('refused, and so undone');
  const refused: T[] = [];
  try {
    return await runOperation(database, async (tx) => {
      const answer = await work(tx);
      if (answer.outcome !== 'refused') return answer;
      refused.push(answer);
      throw undone;
    });
  } catch (error) {
    if (error === undone) return refused.at(-1)!;
    throw error;
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : null;
}
