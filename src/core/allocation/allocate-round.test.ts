import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { workingCalendar } from '../calendar.ts';
import { defaultPolicy } from '../policy/default-policy.ts';
import type { Policy } from '../policy/policy.ts';
import { allocateRound } from './allocate-round.ts';
import type { Allocation, OfficeSituation, Reason } from './allocation.ts';

const asOf = '2017-11-23';
const calendar = workingCalendar([]);

const anyOffice = fc.record<Omit<OfficeSituation, 'office'>>({
  onHand: fc.nat(3000),
  inTransit: fc.oneof(fc.constant(0), fc.nat(1500)),
  backlog: fc.oneof(fc.constant(0), fc.nat(5000)),
  capacityPerDay: fc.oneof(fc.constant(0), fc.double({ min: 0, max: 300, noNaN: true })),
  dailyInflow: fc.oneof(fc.constant(0), fc.double({ min: 0, max: 200, noNaN: true })),
  varianceToMeanRatio: fc.option(fc.double({ min: 1, max: 20, noNaN: true })),
  leadTimeDays: fc.nat(12),
  asked: fc.oneof(fc.constant(0), fc.nat(9000)),
  printersWorking: fc.option(fc.nat(4)),
  cannotPrintCause: fc.option(fc.constantFrom('ribbon', 'film', 'network'), { freq: 5 }),
  lastReport: fc.option(fc.constantFrom('2017-11-20', '2017-11-22', asOf)),
});
const anyOffices = fc
  .array(anyOffice, { minLength: 1, maxLength: 12 })
  .map((offices) => offices.map((office, index) => ({ office: `${1100 + index}`, ...office })));

const anyPolicy = fc
  .record({
    demandQuantile: fc.constantFrom(0.5, 0.9, 0.95),
    capByPrintCapacity: fc.boolean(),
    capByBacklogAndDemand: fc.boolean(),
    maximumMonthsOfUse: fc.option(fc.constantFrom(0.5, 1, 2)),
    maximumPerGrant: fc.option(fc.constantFrom(500, 2000)),
    boxSize: fc.constantFrom(1, 1, 50, 500),
    reserveHeldBack: fc.constantFrom(0, 0, 1000, 50_000),
    horizon: fc.constantFrom<Policy['horizon']>(
      { kind: 'fixed', workingDays: 20 },
      { kind: 'lead_time_plus_review', reviewWorkingDays: 5 },
    ),
  })
  .filter(
    ({ capByPrintCapacity, capByBacklogAndDemand, maximumMonthsOfUse, maximumPerGrant }) =>
      capByPrintCapacity ||
      capByBacklogAndDemand ||
      (maximumMonthsOfUse ?? maximumPerGrant) !== null,
  )
  .map((changes): Policy => ({ ...defaultPolicy, ...changes }));
const anyReserve = fc.oneof(fc.nat(3000), fc.nat(40_000));

/** What a reason leaves: the quantity it names for the ask, the rest for every cut. */
const leavesOf = (reason: Reason): number =>
  reason.code === 'asked' ? reason.blanks : reason.leaves;

describe('allocateRound', () => {
  test('grants no more than asked, than the ceiling, than there is, and loses no blank', () => {
    fc.assert(
      fc.property(anyOffices, anyPolicy, anyReserve, (offices, policy, reserve) => {
        const round = allocateRound({ asOf, reserve, offices, policy, calendar });
        const granted = round.offices.reduce((sum, office) => sum + office.granted, 0);
        expect(round.reserve).toEqual({ before: reserve, after: reserve - granted });
        expect(granted).toBeLessThanOrEqual(Math.max(0, reserve - policy.reserveHeldBack));
        for (const { granted: grant, asked, ceiling } of round.offices) {
          expect(grant).toBeLessThanOrEqual(Math.min(asked, ceiling));
          expect(grant % policy.boxSize).toBe(0);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('the reasons lead from the ask to the grant, each step once and in order', () => {
    const order = [
      'asked',
      'print_capacity',
      'backlog_and_demand',
      'policy_maximum',
      'on_hand',
      'in_transit',
      'shared_shortage',
      'reserve_held_back',
      'rounded_to_boxes',
    ];
    fc.assert(
      fc.property(anyOffices, anyPolicy, anyReserve, (offices, policy, reserve) => {
        const round = allocateRound({ asOf, reserve, offices, policy, calendar });
        for (const { reasons, asked, ceiling, granted, binding } of round.offices) {
          const places = reasons.map(({ code }) => order.indexOf(code));
          expect(places).toEqual([...new Set(places)].sort((a, b) => a - b));
          expect(leavesOf(reasons[0]!)).toBe(asked);
          expect(leavesOf(reasons.at(-1)!)).toBe(granted);
          expect(binding === 'asked').toBe(granted === asked);
          const upToCeiling = reasons.filter(({ code }) => order.indexOf(code) <= 5);
          expect(leavesOf(upToCeiling.at(-1)!)).toBe(Math.min(asked, ceiling));
          for (const [index, reason] of upToCeiling.slice(1).entries()) {
            expect(leavesOf(reason)).toBeLessThan(leavesOf(upToCeiling[index]!));
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  test('whoever is granted something is told when to collect, and nobody else', () => {
    fc.assert(
      fc.property(anyOffices, anyReserve, (offices, reserve) => {
        const policy = defaultPolicy;
        const round = allocateRound({ asOf, reserve, offices, policy, calendar });
        for (const { granted, collectBy } of round.offices) {
          expect(collectBy === null).toBe(granted === 0);
          expect(collectBy === null || (collectBy >= asOf && collectBy <= '2017-12-07')).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });

  test('asking for more than the ceiling changes nothing, for anyone', () => {
    fc.assert(
      fc.property(anyOffices, anyPolicy, anyReserve, (offices, policy, reserve) => {
        const world = { asOf, reserve, offices, policy, calendar };
        const before = allocateRound(world);
        const inflated = offices.map((office, index) => {
          const { ceiling } = before.offices[index]!;
          return office.asked >= ceiling ? { ...office, asked: 1_000_000 } : office;
        });
        const after = allocateRound({ ...world, offices: inflated });
        const grants = (of: readonly Allocation[]) => of.map(({ granted }) => granted);
        expect(grants(after.offices)).toEqual(grants(before.offices));
        expect(after.level).toEqual(before.level);
      }),
      { numRuns: 300 },
    );
  });

  test('holding blanks back cuts grants by that name only where there was enough without', () => {
    fc.assert(
      fc.property(anyOffices, anyPolicy, anyReserve, (offices, policy, reserve) => {
        const world = { asOf, reserve, offices, calendar };
        const open = allocateRound({ ...world, policy: { ...policy, reserveHeldBack: 0 } });
        const { offices: decided } = allocateRound({ ...world, policy });
        const codes = new Set(decided.flatMap(({ reasons }) => reasons.map(({ code }) => code)));
        if (codes.has('reserve_held_back')) expect(open.level).toBeNull();
        if (codes.has('shared_shortage')) expect(open.level).not.toBeNull();
      }),
      { numRuns: 300 },
    );
  });

  test('a round without offices keeps its reserve', () => {
    const round = allocateRound({
      asOf,
      reserve: 800_000,
      offices: [],
      policy: defaultPolicy,
      calendar,
    });
    expect(round).toMatchObject({ reserve: { before: 800_000, after: 800_000 }, level: null });
  });
});
