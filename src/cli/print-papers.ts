/** Prints many papers into a folder, as fast as the threads go; broken off, it goes on where it was. */
import { existsSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadPaper } from '#api/load-paper.ts';
import type { PlainDate } from '#core/calendar.ts';
import type { PaperRenderer } from '#documents/render-paper.ts';
import type { PaperSigner } from '#documents/sign-paper.ts';
import type { Database } from '#storage/db.ts';
import {
  type CoverageOf,
  loadRoundCoverage,
  type RoundCoverage,
} from '#storage/views/allocation-letter-paper.ts';
import type { ListedPaper } from '#storage/views/papers-of-month.ts';
import { readSnapshot } from '#storage/views/read-snapshot.ts';
import { wholeCountry } from '#storage/views/scope.ts';

export interface PrintingPapers {
  readonly database: Database;
  readonly renderer: PaperRenderer;
  readonly signer: PaperSigner;
  readonly today: PlainDate;
  readonly folder: string;
  /** Called after each paper. */
  readonly onDone: (done: number, all: number) => void;
}

export interface PrintedPapers {
  readonly printed: number;
  /** Were there already. */
  readonly kept: number;
  /** Of an office that did not exist in that month. */
  readonly none: number;
}

/** Enough that no thread waits for the database. */
const underWay = 8;

/** A file is whole or not there. */
export async function printPapers(
  papers: readonly ListedPaper[],
  printing: PrintingPapers,
): Promise<PrintedPapers> {
  const coverageOf = rememberedCoverage();
  const waiting = papers.values();
  const counts = { printed: 0, kept: 0, none: 0 };
  let done = 0;
  const work = async (): Promise<void> => {
    for (const paper of waiting) {
      counts[await print(paper, printing, coverageOf)]++;
      printing.onDone(++done, papers.length);
    }
  };
  for (const kind of new Set(papers.map(({ ref }) => ref.kind))) {
    await mkdir(join(printing.folder, kind), { recursive: true });
  }
  await Promise.all(Array.from({ length: underWay }, work));
  return counts;
}

async function print(
  { ref, fileName }: ListedPaper,
  { database, renderer, signer, today, folder }: PrintingPapers,
  coverageOf: CoverageOf,
): Promise<keyof PrintedPapers> {
  const path = join(folder, ref.kind, fileName);
  if (existsSync(path)) return 'kept';
  const paper = await readSnapshot(database, (db) =>
    loadPaper(db, wholeCountry, ref, today, coverageOf),
  );
  if (paper === null) return 'none';
  const pdf = await renderer.render(paper, signer);
  await writeFile(`${path}.part`, pdf);
  await rename(`${path}.part`, path);
  return 'printed';
}

/** All letters of a round show the same columns. */
function rememberedCoverage(): CoverageOf {
  const rounds = new Map<string, Promise<RoundCoverage>>();
  return (db, roundId) => {
    const known = rounds.get(roundId) ?? loadRoundCoverage(db, roundId);
    rounds.set(roundId, known);
    return known;
  };
}
