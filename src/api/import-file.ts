/** From the bytes of a file to what became of its rows: the one way in for the route and for the command line. */
import { createHash } from 'node:crypto';
import type { ImportKind } from '#contract/import-kind.ts';
import { importProblemsMax } from '#contract/import-schema.ts';
import type { Said } from '#contract/words/field-problem.ts';
import type { WordKey } from '#contract/words/id.ts';
import type { Actor } from '#core/access/role.ts';
import type { OpeningContent } from '#core/ledger/opening-posting.ts';
import { sniffFile } from '#documents/sniff-file.ts';
import { ProblemList, type TableProblem } from '#documents/table-columns.ts';
import {
  type ImportOutcome,
  importTable,
  type RowRefusal,
} from '#operations/imports/import-table.ts';
import { type OpeningProposed, proposeOpening } from '#operations/imports/propose-opening.ts';
import { contentHash } from '#storage/proposal-store.ts';
import { type ImportParts, importWorks } from './import-works.ts';

export interface ImportedFile {
  readonly fileHash: string;
  readonly rows: number;
  readonly outcome: ImportOutcome;
  /** What has to be put before a second person, and what became of that; null where one person is enough. */
  readonly opening: ImportedOpening | null;
  readonly problems: ProblemList;
  /** Rows that stand in the way. */
  readonly refusedRows: number;
  readonly warnings: readonly TableProblem[];
}

interface ImportedOpening {
  readonly content: OpeningContent;
  readonly contentHash: string;
  /** null: not proposed, because it was only tried. */
  readonly proposed: OpeningProposed | null;
}

/**
 * Says which file it is not, or what became of it. A row that cannot be read makes the rest a dry run, so that
 * everything that is wrong is said at once. `shown`: what an earlier try showed as `contentHash`, for what needs a
 * second person; null for whoever reads the file here and now.
 */
export async function importFile(
  parts: ImportParts,
  actor: Actor,
  kind: ImportKind,
  bytes: Buffer,
  dryRun: boolean,
  shown: string | null = null,
): Promise<ImportedFile | { readonly notATable: Said }> {
  const file = sniffFile(bytes);
  if ('refused' in file) return { notATable: file.refused };
  const fileHash = createHash('sha256').update(bytes).digest('hex');
  const work = await importWorks[kind](bytes, { actor, fileHash, parts });
  const isReadable = work.problems.count === 0;
  const outcome = await importTable(
    parts.database,
    actor,
    { kind, hash: fileHash, dryRun: dryRun || !isReadable },
    work.run,
    parts.worldNow(),
  );
  const problems = allProblems(work.problems, outcome.refusals);
  const refusedRows = linesOf(work.problems, outcome.refusals);
  return {
    fileHash,
    rows: work.rows,
    outcome: isReadable ? outcome : { ...outcome, outcome: dryRun ? 'would_refuse' : 'refused' },
    opening: isReadable ? await openingOf(parts, actor, outcome, dryRun, shown) : null,
    problems,
    refusedRows,
    warnings: work.warnings,
  };
}

async function openingOf(
  { database, worldNow }: ImportParts,
  actor: Actor,
  { outcome, opening: content }: ImportOutcome,
  dryRun: boolean,
  shown: string | null,
): Promise<ImportedOpening | null> {
  if (outcome !== 'would_propose' || !content) return null;
  const hash = contentHash(content);
  if (dryRun) return { content, contentHash: hash, proposed: null };
  const proposed = await proposeOpening(database, actor, content, shown ?? hash, worldNow());
  return { content, contentHash: hash, proposed };
}

/** By line, whether the reader or the ledger found it. */
function allProblems(read: ProblemList, refusals: readonly RowRefusal[]): ProblemList {
  const said = refusals.map(({ line, column, code, values }) => {
    const key: WordKey = `import.${code}`;
    return { line, column, said: { key, ...(values && { values }) } };
  });
  const sorted = [...read.listed, ...said].sort(
    (one, other) => (one.line ?? 0) - (other.line ?? 0),
  );
  const all = new ProblemList(importProblemsMax);
  for (const problem of sorted) all.add(problem.line, problem.column, problem.said);
  all.count = read.count + refusals.length;
  return all;
}

function linesOf(read: ProblemList, refusals: readonly RowRefusal[]): number {
  return new Set([...read.listed, ...refusals].map(({ line }) => line)).size;
}
