/**
 * Writes down who called what. Lines are gathered for a moment and kept together, because one write for each call
 * would slow all of them; what is gathered is kept when the system closes. A killed process loses at most the last
 * quarter of a second; what changed anything has its actor in the ledger and in the proposals as well.
 */
import { type AccessLine, saveAccessLines } from '#storage/access-log-store.ts';
import type { Database } from '#storage/db.ts';
import { runOperation } from '../run-operation.ts';

const gatherMilliseconds = 250;
/** At most as many lines wait while the database is away; then the oldest go. */
const linesMax = 20_000;

export interface AccessRecorder {
  record(line: AccessLine): void;
  /** Resolves when everything recorded so far is kept. */
  flush(): Promise<void>;
}

export function accessRecorder(database: Database): AccessRecorder {
  let waiting: AccessLine[] = [];
  let timer: NodeJS.Timeout | undefined;
  let saving = Promise.resolve();

  const save = async (): Promise<void> => {
    const lines = waiting;
    waiting = [];
    try {
      await runOperation(database, (tx) => saveAccessLines(tx, lines));
    } catch {
      // The database is away: its lines wait for the next turn.
      waiting = [...lines, ...waiting].slice(-linesMax);
    }
  };
  const flush = (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    saving = saving.then(save);
    return saving;
  };
  return {
    record(line) {
      waiting.push(line);
      if (waiting.length > linesMax) waiting.shift();
      timer ??= setTimeout(flush, gatherMilliseconds);
    },
    flush,
  };
}
