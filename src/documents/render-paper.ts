/** The one renderer of papers: a record's paper and a key in, PDF/A out, in threads of its own. */
import { Worker } from 'node:worker_threads';
import type { Paper } from './paper.ts';
import { type PaperSigner, signPaper } from './sign-paper.ts';

export interface PaperRenderer {
  /** The same paper and key give the same bytes. Throws `PapersBusy` when too many are waiting. */
  render(paper: Paper, signer: PaperSigner): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** Too many papers are asked for at once: try again later. */
export class PapersBusy extends Error {
  override name = 'PapersBusy';
  /** As HTTP has it. */
  readonly statusCode = 503;
}

export interface PaperJob {
  /** Name of the template: that of the paper's kind. */
  readonly template: string;
  /** JSON */
  readonly view: string;
  readonly code: string;
  readonly levelPicture?: string;
}

export type PaperJobDone = { readonly pdf: Uint8Array } | { readonly failed: string };

interface Waiting {
  readonly job: PaperJob;
  readonly resolve: (pdf: Uint8Array) => void;
  readonly reject: (error: Error) => void;
}

const waitingMax = 200;

/** Threads start with the first paper: each takes about 100 MB and a quarter of a second. */
export function paperRenderer(threads: number): PaperRenderer {
  const waiting: Waiting[] = [];
  const idle: Worker[] = [];
  const all = new Set<Worker>();

  const next = (): void => {
    const first = waiting[0];
    if (first === undefined) return;
    const worker = idle.pop() ?? (all.size < threads ? started() : undefined);
    if (worker === undefined) return;
    waiting.shift();
    work(worker, first);
  };

  const started = (): Worker => {
    const worker = newWorker();
    all.add(worker);
    worker.on('exit', () => {
      all.delete(worker);
      const at = idle.indexOf(worker);
      if (at >= 0) idle.splice(at, 1);
      next();
    });
    return worker;
  };

  const work = (worker: Worker, { job, resolve, reject }: Waiting): void => {
    const broken = (reason: unknown): void => reject(new Error(`paper thread: ${reason}`));
    // A thread keeps the program alive only while it works.
    worker.ref();
    worker.once('error', broken).once('exit', broken);
    worker.once('message', (done: PaperJobDone) => {
      worker.off('error', broken).off('exit', broken).unref();
      if ('pdf' in done) resolve(done.pdf);
      else reject(new Error(`${job.template} cannot be set: ${done.failed}`));
      idle.push(worker);
      next();
    });
    worker.postMessage(job);
  };

  return {
    render: (paper, signer) =>
      new Promise((resolve, reject) => {
        if (waiting.length >= waitingMax) {
          reject(new PapersBusy('Too many papers are waiting to be printed.'));
          return;
        }
        waiting.push({ job: jobOf(paper, signer), resolve, reject });
        next();
      }),
    close: async () => {
      await Promise.all([...all].map((worker) => worker.terminate()));
    },
  };
}

function jobOf(paper: Paper, signer: PaperSigner): PaperJob {
  const { kind, view, levelPicture } = paper;
  return {
    template: kind.replaceAll('_', '-'),
    view: JSON.stringify(view),
    code: signPaper(paper, signer),
    ...(levelPicture !== undefined && { levelPicture }),
  };
}

/** From sources (tests, tools) the thread first needs the loader that reads TypeScript. */
function newWorker(): Worker {
  if (!import.meta.url.endsWith('.ts')) {
    return new Worker(new URL('./paper-worker.js', import.meta.url));
  }
  const file = JSON.stringify(new URL('./paper-worker.ts', import.meta.url).href);
  const start = `import('tsx/esm/api').then((loader) => (loader.register(), import(${file})));`;
  return new Worker(start, { eval: true });
}
