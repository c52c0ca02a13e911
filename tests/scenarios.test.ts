/**
 * Runs the stories of tests/scenarios: plain tables that a clerk can read and propose. Under each
 * second-level heading stand three tables: the reserve, the offices, and what each is given.
 * Columns are named below.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { allocateRound } from '#core/allocation/allocate-round.ts';
import type {
  Allocation,
  AllocationRound,
  CannotPrintCause,
  OfficeSituation,
  Reason,
} from '#core/allocation/allocation.ts';
import { assert } from '#core/assert.ts';
import { workingCalendar } from '#core/calendar.ts';
import { checkPolicy } from '#core/policy/check-policy.ts';
import type { Policy } from '#core/policy/policy.ts';
import { numberIn, type TableRow as Row, tablesIn } from './support/read-tables.ts';

const folder = new URL('./scenarios/', import.meta.url);
const calendar = workingCalendar([
  { date: '2017-12-01', kind: 'national_holiday', name: 'Maulid Nabi Muhammad SAW' },
]);

for (const file of readdirSync(folder)) {
  const [title, ...cases] = readFileSync(new URL(file, folder), 'utf8').split(/^## /m);
  describe(`${file}: ${title!.split('\n')[0]!.replace('# ', '')}`, () => {
    test.each(cases.map((text) => [text.split('\n')[0]!, text]))('%s', (_, text) => {
      const tables = tablesIn(text);
      expect(tables, 'the reserve, the offices, what each is given').toHaveLength(3);
      const [world, offices, expected] = tables as [Row[], Row[], Row[]];
      expect(expected.map(({ office }) => office)).toEqual(offices.map(({ office }) => office));
      const round = allocateRound({
        ...readWorld(world[0]!),
        offices: offices.map(readOffice),
        calendar,
      });
      for (const [index, row] of expected.entries()) {
        for (const [column, value] of Object.entries(row)) {
          const read = answers[column];
          assert(read !== undefined, `no column is called ${column}`);
          expect(read(round.offices[index]!, round), `${row.office}: ${column}`).toBe(value);
        }
      }
    });
  });
}

/** What may be asked of a round in the third table, as it is written there. */
const answers: Readonly<Record<string, (office: Allocation, round: AllocationRound) => string>> = {
  office: ({ office }) => office,
  need: ({ need }) => write(need),
  ceiling: ({ ceiling }) => write(ceiling),
  granted: ({ granted }) => write(granted),
  'bound by': ({ binding }) => binding,
  steps: ({ reasons }) => reasons.map(writeStep).join(', '),
  status: ({ status }) => status,
  cause: ({ cause }) => cause ?? '-',
  'collect by': ({ collectBy }) => collectBy ?? '-',
  T10: ({ runOut }) => runOut.t10 ?? '-',
  coverage: ({ arithmetic }) => `${(100 * (arithmetic.coverageAfter ?? 0)).toFixed(1)} %`,
  level: (_, { level }) => (level === null ? '-' : `${level.numerator}/${level.denominator}`),
  'reserve after': (_, { reserve }) => write(reserve.after),
};

function readWorld(row: Row): { asOf: string; reserve: number; policy: Policy } {
  const file = new URL(`../data/policies/${row.policy}.json`, import.meta.url);
  const { policy, problems } = checkPolicy(JSON.parse(readFileSync(file, 'utf8')));
  assert(policy !== null, JSON.stringify(problems));
  const boxSize = numberIn(row, 'box', policy.boxSize);
  const reserveHeldBack = numberIn(row, 'held back', policy.reserveHeldBack);
  return {
    asOf: row['as of']!,
    reserve: numberIn(row, 'reserve', 0),
    policy: { ...policy, boxSize, reserveHeldBack },
  };
}

/** Columns that a table leaves out are what a quiet office would say. */
function readOffice(row: Row): OfficeSituation {
  return {
    office: row.office!,
    asked: numberIn(row, 'asked', 0),
    onHand: numberIn(row, 'on hand', 0),
    inTransit: numberIn(row, 'in transit', 0),
    backlog: numberIn(row, 'waiting', 0),
    capacityPerDay: numberIn(row, 'prints a day', 0),
    dailyInflow: numberIn(row, 'new records a day', 0),
    leadTimeDays: numberIn(row, 'lead time', 3),
    varianceToMeanRatio: null,
    printersWorking:
      row['printers working'] === undefined ? null : numberIn(row, 'printers working', 0),
    cannotPrintCause: (row.lacks ?? '-') === '-' ? null : (row.lacks as CannotPrintCause),
    lastReport: row['last report'] ?? null,
  };
}

function write(blanks: number): string {
  return blanks.toLocaleString('en');
}

function writeStep(reason: Reason): string {
  return `${reason.code} ${write(reason.code === 'asked' ? reason.blanks : reason.leaves)}`;
}
