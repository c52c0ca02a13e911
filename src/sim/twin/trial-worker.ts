/** The thread in which years are rehearsed: one world at a time, whichever it is told. */
import { parentPort, workerData } from 'node:worker_threads';
import { liveWorld, type TrialPlan } from './live-world.ts';
import { rememberedQuantile } from './remembered-quantile.ts';

const plan = workerData as TrialPlan;
const quantile = rememberedQuantile();

parentPort?.on('message', (seed: number) => {
  parentPort?.postMessage(liveWorld(plan, seed, quantile));
});
