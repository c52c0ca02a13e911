/** Faults of a table as lines for the terminal: file, line, column, what to do. */
import { sayTerminal } from '#contract/words/say-terminal.ts';
import { type Language, say } from '#contract/words/words.ts';
import type { ProblemList, TableProblem } from '#documents/table-columns.ts';
import type { CliContext } from './cli-context.ts';
import type { Complaints } from './complaints.ts';

export function complainAboutTable(
  file: string,
  problems: ProblemList,
  complaints: Complaints,
): void {
  for (const problem of problems.listed) {
    complaints.add(sayTableProblem(complaints.language, file, problem));
  }
  complaints.addUnlisted(problems.count - problems.listed.length);
}

/** Warnings change nothing; ten are shown. */
export function warnAboutTable(
  file: string,
  warnings: readonly TableProblem[],
  { stderr, language }: Pick<CliContext, 'stderr' | 'language'>,
): void {
  const shown = warnings.slice(0, 10).map((one) => sayTableProblem(language, file, one));
  const more = warnings.length - shown.length;
  if (more > 0) shown.push(sayTerminal(language, 'terminal.and_more', { count: more }));
  for (const warning of shown) {
    stderr.write(`${sayTerminal(language, 'terminal.warning', { warning })}\n`);
  }
}

function sayTableProblem(
  language: Language,
  file: string,
  { line, column, said }: TableProblem,
): string {
  const place = [
    file,
    line && sayTerminal(language, 'terminal.line', { line }),
    column && sayTerminal(language, 'terminal.column', { column }),
  ].filter(Boolean);
  return `${place.join(', ')}: ${say(language, said.key, said.values)}`;
}
