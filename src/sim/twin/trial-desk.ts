/** Works on trials in threads beside the server, and writes down how far they are. */
import { runOperation } from '#operations/run-operation.ts';
import type { Database } from '#storage/db.ts';
import { endTrial, saveTrialYear } from '#storage/trial-store.ts';
import type { TrialPlan, WorldLimits, WorldOutcome } from './live-world.ts';
import type { PairedDifference } from './paired-difference.ts';
import { runTrial, TrialCancelled } from './run-trial.ts';
import {
  type ComparedMeasure,
  differencesOf,
  type MeanOf,
  meanLimits,
  meansOf,
} from './summarise-trial.ts';

/** What is kept of a trial: small enough to keep for good, and all that its page shows. */
export interface TrialResult {
  /** One for each rule, in their order. */
  readonly means: readonly Readonly<Record<ComparedMeasure, MeanOf>>[];
  /** The first rule minus the second. */
  readonly differences: Readonly<Record<ComparedMeasure, PairedDifference>>;
  readonly limits: WorldLimits;
  readonly years: readonly {
    readonly seed: number;
    /** Mean wait of each rule. */
    readonly waits: readonly number[];
    readonly limit: number;
  }[];
}

export interface TrialDesk {
  /** Begins to work on a kept trial of two rules, and comes back at once. */
  begin(id: string, plan: TrialPlan): void;
  /** Stops whatever is worked on here; resolves when no thread is left. */
  close(): Promise<void>;
}

interface DeskParts {
  readonly database: Database;
  readonly threads: number;
  readonly now: () => Date;
  readonly complain: (what: string, error: unknown) => void;
}

export function trialDesk({ database, threads, now, complain }: DeskParts): TrialDesk {
  const working = new Map<Promise<void>, AbortController>();
  let isClosing = false;

  const work = async (id: string, plan: TrialPlan, stop: AbortController): Promise<void> => {
    // Years end faster than a database may write: only the last count waits to be written.
    let writing: Promise<void> = Promise.resolve();
    const write = (yearsDone: number) => {
      writing = writing.then(async () => {
        const at = now().toISOString();
        const isWanted = await runOperation(database, (tx) => saveTrialYear(tx, id, yearsDone, at));
        if (!isWanted) stop.abort();
      });
      writing.catch(() => stop.abort());
    };
    const end = (
      state: 'done' | 'cancelled' | 'interrupted' | 'failed',
      result: TrialResult | null,
    ) => runOperation(database, (tx) => endTrial(tx, id, state, result, now().toISOString()));
    try {
      const outcomes = await runTrial(plan, { threads, signal: stop.signal, onWorld: write });
      await writing;
      await end('done', resultOf(outcomes));
    } catch (error) {
      const isStopped = error instanceof TrialCancelled;
      if (!isStopped) complain('a trial', error);
      await end(isStopped ? (isClosing ? 'interrupted' : 'cancelled') : 'failed', null);
    }
  };

  return {
    begin: (id, plan) => {
      const stop = new AbortController();
      const task = work(id, plan, stop).catch((error) => complain('a trial', error));
      working.set(task, stop);
      void task.finally(() => working.delete(task));
    },
    close: async () => {
      isClosing = true;
      for (const stop of working.values()) stop.abort();
      await Promise.all(working.keys());
    },
  };
}

function resultOf(outcomes: readonly WorldOutcome[]): TrialResult {
  return {
    means: [meansOf(outcomes, 0), meansOf(outcomes, 1)],
    differences: differencesOf(outcomes, 0, 1),
    limits: meanLimits(outcomes)!,
    years: outcomes.map(({ seed, figures, limits }) => ({
      seed,
      waits: figures.map(({ meanWait }) => meanWait),
      limit: limits!.withLeadTimes,
    })),
  };
}
