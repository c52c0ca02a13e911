/** Runs the story of tests/reports: what a citizen was told, what is known, and what comes of it, as tables. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { sayTriageReason } from '#contract/words/say-report.ts';
import { workingCalendar } from '#core/calendar.ts';
import type { CitizenAnswer } from '#core/citizen-report/citizen-report.ts';
import { consequences } from '#core/citizen-report/next-step.ts';
import { reportVerdicts, type TriageFacts, triage } from '#core/citizen-report/triage.ts';
import { numberIn, type TableRow, tablesIn } from './support/read-tables.ts';

const day = '2017-11-23';
const calendar = workingCalendar([]);
const story = readFileSync(new URL('./reports/verdicts.md', import.meta.url), 'utf8');
const [title, ...cases] = story.split(/^## /m);
const seen = new Set<string>();

describe(title!.split('\n')[0]!.replace('# ', ''), () => {
  test.each(cases.map((text) => [text.split('\n')[0]!, text]))('%s', (_, text) => {
    const tables = tablesIn(text);
    expect(tables, 'what is known, and what comes of it').toHaveLength(2);
    const [known, expected] = tables as [TableRow[], TableRow[]];
    expect(known.map(answerTo)).toEqual(expected);
  });

  test('each verdict has its case', () => {
    expect([...seen].sort()).toEqual([...reportVerdicts].sort());
  });
});

function answerTo(row: TableRow): TableRow {
  const { verdict, cause, reasons } = triage(
    { said: row.told as CitizenAnswer, day },
    factsOf(row),
  );
  seen.add(verdict);
  const { state, asks } = consequences[verdict];
  return {
    case: row.case!,
    verdict,
    ...(verdict === 'cannot_print' && { cause: cause ?? '-' }),
    'who acts': state === 'closed' ? 'nobody' : state,
    'asked for': asks ?? '-',
    because: reasons.map((reason) => sayTriageReason('en', reason)).join('; '),
  };
}

/** "-" is not known. */
function factsOf(row: TableRow): TriageFacts {
  const known = <Otherwise>(column: string, otherwise: Otherwise) =>
    row[column] === '-' ? null : numberIn(row, column, otherwise);
  const onHand = numberIn(row, 'in the ledger', 400);
  const statementAge = known('statement days ago', 0);
  return {
    wasWorkingDay: row.closed !== 'yes',
    onHand,
    subPointOnHand: known('at the counter', null),
    dailyUse: 100,
    statement:
      statementAge === null
        ? null
        : {
            day: calendar.addWorkingDays(day, -statementAge),
            counted: known('counted', onHand),
            printed: known('printed', 95),
            printersWorking: known('printers', 2),
            ribbonCardsLeft: known('ribbon', 5_000),
            filmCardsLeft: known('film', 5_000),
            networkUp: row.line !== 'down',
          },
    statementAge,
    printJobs: known('system printed', null),
    queue: known('waiting', null),
    othersWeight: numberIn(row, 'others', 0),
  };
}
