/** Runs a trial in threads of its own, world by world, so that it can be followed and stopped. */
import { Worker } from 'node:worker_threads';
import type { TrialPlan, WorldOutcome } from './live-world.ts';

/** Stopped by whoever started it. */
export class TrialCancelled extends Error {
  override name = 'TrialCancelled';
}

interface TrialHow {
  readonly threads: number;
  /** After each world, in the order in which they end. */
  readonly onWorld?: (done: number, all: number) => void;
  readonly signal?: AbortSignal;
}

/** The outcomes in the order of the seeds: the same on any number of threads. */
export async function runTrial(plan: TrialPlan, how: TrialHow): Promise<WorldOutcome[]> {
  const { onWorld, signal } = how;
  const outcomes = new Map<number, WorldOutcome>();
  const waiting = [...plan.seeds];
  const threads = Math.max(1, Math.min(how.threads, waiting.length));
  const workers = Array.from({ length: threads }, () => newWorker(plan));
  const lived = (worker: Worker) =>
    new Promise<void>((resolve, reject) => {
      const next = (): void => {
        const seed = waiting.shift();
        if (seed === undefined) resolve();
        else worker.postMessage(seed);
      };
      worker.on('message', (outcome: WorldOutcome) => {
        outcomes.set(outcome.seed, outcome);
        onWorld?.(outcomes.size, plan.seeds.length);
        next();
      });
      worker.once('error', reject);
      worker.once('exit', () => reject(new Error('a thread of the trial ended early')));
      const cancel = () => reject(new TrialCancelled('The trial was cancelled.'));
      if (signal?.aborted) cancel();
      signal?.addEventListener('abort', cancel, { once: true });
      next();
    });
  try {
    await Promise.all(workers.map(lived));
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
  return plan.seeds.map((seed) => outcomes.get(seed)!);
}

/** From sources (tests, tools) the thread first needs the loader that reads TypeScript. */
function newWorker(plan: TrialPlan): Worker {
  if (!import.meta.url.endsWith('.ts')) {
    return new Worker(new URL('./trial-worker.js', import.meta.url), { workerData: plan });
  }
  const file = JSON.stringify(new URL('./trial-worker.ts', import.meta.url).href);
  const start = `import('tsx/esm/api').then((loader) => (loader.register(), import(${file})));`;
  return new Worker(start, { eval: true, workerData: plan });
}
