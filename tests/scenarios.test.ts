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

type Row = Readonly<Record<string, string>>;

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
  const boxSize = number(row, 'box', policy.boxSize);
  const reserveHeldBack = number(row, 'held back', policy.reserveHeldBack);
  return {
    asOf: row['as of']!,
    reserve: number(row, 'reserve', 0),
    policy: { ...policy, boxSize, reserveHeldBack },
  };
}

/** Columns that a table leaves out are what a quiet office would say. */
function readOffice(row: Row): OfficeSituation {
  return {
    office: row.office!,
    asked: number(row, 'asked', 0),
    onHand: number(row, 'on hand', 0),
    inTransit: number(row, 'in transit', 0),
    backlog: number(row, 'waiting', 0),
    capacityPerDay: number(row, 'prints a day', 0),
    dailyInflow: number(row, 'new records a day', 0),
    leadTimeDays: number(row, 'lead time', 3),
    varianceToMeanRatio: null,
    printersWorking:
      row['printers working'] === undefined ? null : number(row, 'printers working', 0),
    cannotPrintCause: (row.lacks ?? '-') === '-' ? null : (row.lacks as CannotPrintCause),
    lastReport: row['last report'] ?? null,
  };
}

function tablesIn(text: string): Row[][] {
  const blocks = text.match(/(^\|.*\n)+/gm) ?? [];
  return blocks.map((block) => {
    const [head, , ...rows] = block.trim().split('\n').map(cellsIn);
    return rows.map((cells) =>
      Object.fromEntries(head!.map((name, at) => [name, cells[at] ?? ''])),
    );
  });
}

function cellsIn(line: string): string[] {
  return line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());
}

function number(row: Row, column: string, otherwise: number): number {
  const text = row[column];
  if (text === undefined) return otherwise;
  const value = Number(text.replaceAll(',', ''));
  assert(text !== '' && Number.isFinite(value), `${column} is a number, not "${text}"`);
  return value;
}

function write(blanks: number): string {
  return blanks.toLocaleString('en');
}

function writeStep(reason: Reason): string {
  return `${reason.code} ${write(reason.code === 'asked' ? reason.blanks : reason.leaves)}`;
}
