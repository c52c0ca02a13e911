/** Faults of a table as lines for the terminal: file, line, column, what to do. */
import { say } from '#contract/words/words.ts';
import type { ProblemList, TableProblem } from '#documents/table-columns.ts';
import type { TextSink } from './cli-context.ts';
import type { Complaints } from './complaints.ts';

export function complainAboutTable(
  file: string,
  problems: ProblemList,
  complaints: Complaints,
): void {
  for (const problem of problems.listed) complaints.add(sayTableProblem(file, problem));
  complaints.addUnlisted(problems.count - problems.listed.length);
}

/** Warnings change nothing; ten are shown. */
export function warnAboutTable(
  file: string,
  warnings: readonly TableProblem[],
  stderr: TextSink,
): void {
  for (const warning of warnings.slice(0, 10)) {
    stderr.write(`warning: ${sayTableProblem(file, warning)}\n`);
  }
  if (warnings.length > 10) stderr.write(`warning: and ${warnings.length - 10} more\n`);
}

function sayTableProblem(file: string, { line, column, said }: TableProblem): string {
  const place = [file, line && `line ${line}`, column && `column ${column}`].filter(Boolean);
  return `${place.join(', ')}: ${say('en', said.key, said.values)}`;
}
