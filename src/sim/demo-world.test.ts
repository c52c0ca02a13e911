/** The demo world is what its readers are told: two figures to the card, every story true, all of it postable. */
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { verdictOfTheDay } from '#core/allocation/verdict-of-the-day.ts';
import { addDays, weekday } from '#core/calendar.ts';
import { emptyLedger } from '#core/ledger/ledger.ts';
import { assertLedgerInvariants } from '#core/ledger/ledger-invariants.ts';
import { movementKinds } from '#core/ledger/movement-kind.ts';
import { postMovement } from '#core/ledger/post-movement.ts';
import { suspectStatements } from '#core/ledger/suspect-statement.ts';
import { defaultPolicy } from '#core/policy/default-policy.ts';
import {
  closingBalances,
  factsOf,
  heldBy,
  worldFacts,
  worldRound,
  worldSituations,
} from '../../tests/support/world-round.ts';
import * as cases from './demo-cases.ts';
import { demoSeed, demoWorld } from './demo-world.ts';

const world = demoWorld(worldFacts, demoSeed);
const balances = closingBalances(world);
const sumOf = (kind: string): number =>
  [...balances]
    .filter(([account]) => account === kind || account.startsWith(`${kind}:`))
    .reduce((sum, [, balance]) => sum + balance, 0);
const onHand = (office: string): number => heldBy(balances, office);
const lastStatement = (office: string) =>
  world.statements.findLast(({ officeId }) => officeId === office)!;
const lastBacklog = (office: string): number =>
  world.officeDays.findLast(({ officeId }) => officeId === office)!.backlog;
const situations = worldSituations(world, defaultPolicy);
const round = worldRound(world, defaultPolicy, balances.get('reserve')!);
const lineOf = (office: string) => round.offices.find((line) => line.office === office)!;

describe('the national figures', () => {
  it('are the two of the news item, to the card', () => {
    expect(balances.get('reserve')).toBe(800_000);
    expect(sumOf('printed')).toBe(20_400_000);
  });

  it('lose no blank between maker and card', () => {
    expect([...balances.values()].reduce((sum, balance) => sum + balance, 0)).toBe(0);
  });

  it('are of the magnitudes that officials told', () => {
    const usage = world.postings.filter(({ kind }) => kind === 'usage');
    const printed = usage.reduce((sum, { entries }) => sum + entries[1]!.amount, 0);
    const used = usage.reduce((sum, { entries }) => sum - entries[0]!.amount, 0);
    expect(printed / 62).toBeGreaterThan(80_000);
    expect(printed / 62).toBeLessThan(93_000);
    expect(1 - printed / used).toBeCloseTo(0.009, 3);
    expect(sumOf('on_hand')).toBeGreaterThan(900_000);
    expect(sumOf('on_hand')).toBeLessThan(1_400_000);
    expect(sumOf('in_transit')).toBeGreaterThan(60_000);
  });
});

describe('the documents', () => {
  it('keep the rules of the ledger: kinds, sums, order of time, never below zero', () => {
    const kindOf = new Map<string, string>();
    const running = new Map<string, number>();
    const last = new Map<string, number>();
    const broken: string[] = [];
    for (const { kind, opens = [], entries, occurredAt, reference } of world.postings) {
      for (const account of opens) kindOf.set(account.code, account.kind);
      const sum = entries.reduce((total, { amount }) => total + amount, 0);
      if (sum !== 0) broken.push(`${reference} sums to ${sum}`);
      const at = Date.parse(occurredAt);
      for (const { account, amount } of entries) {
        const allowed: readonly string[] = movementKinds[kind][amount < 0 ? 'from' : 'to'];
        if (!allowed.includes(kindOf.get(account) ?? '')) broken.push(`${reference}: ${account}`);
        const balance = (running.get(account) ?? 0) + amount;
        running.set(account, balance);
        if (account === 'maker' || account === 'cardholders') continue;
        if (balance < 0) broken.push(`${reference} leaves ${balance} on ${account}`);
        if (at < (last.get(account) ?? at)) broken.push(`${reference} comes too late`);
        last.set(account, at);
      }
    }
    expect(broken).toEqual([]);
  });

  it('come in the order of time, from 25 August to the evening before, on working days', () => {
    const times = world.postings.map(({ occurredAt }) => Date.parse(occurredAt));
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    const days = [...new Set(world.postings.map(({ occurredAt }) => occurredAt.slice(0, 10)))];
    expect(days).toHaveLength(62);
    expect([days.at(0), days.at(-1)]).toEqual(['2017-08-25', '2017-11-22']);
    expect(days.every((day) => weekday(day) <= 5)).toBe(true);
  });

  it('carry ids and references that occur once', () => {
    expect(new Set(world.postings.map(({ eventId }) => eventId)).size).toBe(world.postings.length);
    expect(new Set(world.postings.map(({ reference }) => reference)).size).toBe(
      world.postings.length,
    );
  });

  it('of a small world are posted by the pure ledger, every one', () => {
    const small = demoWorld(factsOf(['3215', '3310', '3311', '6503', '9124']), demoSeed);
    let ledger = emptyLedger;
    for (const posting of small.postings) {
      const after = postMovement(ledger, posting, posting.reference, posting.occurredAt);
      expect(after.outcome, posting.reference).toMatchObject({ outcome: 'posted' });
      ledger = after.ledger;
    }
    assertLedgerInvariants(ledger);
    expect(ledger.accounts.get('reserve')?.balance).toBe(800_000);
  });
});

describe('what is observed', () => {
  it('fits the prints: backlog is backlog before plus inflow less prints', () => {
    const printed = new Map(
      world.postings
        .filter(({ kind }) => kind === 'usage')
        .map(({ reference, entries }) => [
          reference,
          entries.find(({ account }) => account.startsWith('printed:'))?.amount ?? 0,
        ]),
    );
    const before = new Map<string, number>();
    const broken: string[] = [];
    for (const { officeId, day, inflow, backlog } of world.officeDays) {
      const last = before.get(officeId);
      const cards = printed.get(`LP-${officeId}-${day}`) ?? 0;
      if (last !== undefined && backlog !== last + inflow - cards) broken.push(officeId + day);
      before.set(officeId, backlog);
    }
    expect(broken).toEqual([]);
    expect(before.size).toBe(514);
  });

  it('varies as said: about four times the mean', () => {
    const ratios = situations.map(({ varianceToMeanRatio }) => varianceToMeanRatio!);
    const mean = ratios.reduce((sum, ratio) => sum + ratio, 0) / ratios.length;
    expect(mean).toBeGreaterThan(3.7);
    expect(mean).toBeLessThan(4.3);
  });

  it('counts what the ledger has, at every office but one', () => {
    const differing = worldFacts.offices
      .filter(({ id }) => !cases.silentOffices.includes(id))
      .filter(({ id }) => lastStatement(id).counted !== onHand(id))
      .map(({ id }) => id);
    expect(differing).toEqual([cases.officeWithMismatch]);
  });

  it('names no person: only counts, codes and days', () => {
    const said = new Set(world.citizenReports.map((report) => Object.keys(report).join()));
    expect([...said]).toEqual(['id,officeId,day,said,ledgerSaid']);
  });
});

describe('the stories', () => {
  it('asks 100,000, can print 1,000 a day, 100,000 wait, nothing on hand: gets 20,000', () => {
    const id = cases.askingHundredThousand;
    expect(onHand(id)).toBe(0);
    expect(lastBacklog(id)).toBe(100_000);
    const situation = situations.find(({ office }) => office === id)!;
    expect(situation.capacityPerDay).toBe(1_000);
    expect(lineOf(id)).toMatchObject({
      asked: 100_000,
      granted: 20_000,
      binding: 'print_capacity',
      status: 'empty',
    });
  });

  it('asks 5,000: gets 5,000', () => {
    expect(lineOf(cases.askingFiveThousand)).toMatchObject({ asked: 5_000, granted: 5_000 });
    expect(lineOf(cases.askingFiveThousand).ceiling).toBeGreaterThan(5_000);
  });

  it('some offices are empty', () => {
    const empty = round.offices.filter(({ status }) => status === 'empty');
    expect(empty.map(({ office }) => office).sort()).toEqual([...cases.emptyOffices].sort());
  });

  it('three have not reported since Tuesday', () => {
    const silent = round.offices.filter(({ status }) => status === 'silent');
    expect(silent.map(({ office }) => office)).toEqual(cases.silentOffices);
    for (const id of cases.silentOffices) expect(lastStatement(id).day).toBe('2017-11-21');
    expect(weekday('2017-11-21')).toBe(2);
  });

  it('one has blanks and no ribbon, one no working printer', () => {
    const stuck = round.offices.filter(({ status }) => status === 'cannot_print');
    expect(stuck.map(({ office, cause }) => [office, cause])).toEqual([
      [cases.officeWithoutRibbon, 'ribbon'],
      [cases.officeWithBrokenPrinters, 'printer'],
    ]);
    expect(onHand(cases.officeWithoutRibbon)).toBeGreaterThan(5_900);
    expect(onHand(cases.officeWithBrokenPrinters)).toBeGreaterThan(0);
    const usedLately = world.postings.filter(
      ({ kind, occurredAt, reference }) =>
        kind === 'usage' && occurredAt >= '2017-11-14' && /LP-(3401|8171)/.test(reference),
    );
    expect(usedLately).toEqual([]);
  });

  it('one counted 137 fewer than its ledger has', () => {
    const id = cases.officeWithMismatch;
    expect(onHand(id) - lastStatement(id).counted!).toBe(137);
  });

  it('a far island is eight working days away', () => {
    const island = worldFacts.offices.find(({ id }) => id === cases.farIsland)!;
    expect(island.leadTimeDays).toBe(8);
  });

  it('one lent its neighbour 2,000', () => {
    const loans = world.postings.filter(({ kind }) => kind === 'redistribution');
    expect(loans).toMatchObject([
      {
        entries: [
          { account: `on_hand:${cases.loan.lender}`, amount: -2_000 },
          { account: `on_hand:${cases.loan.borrower}`, amount: 2_000 },
        ],
      },
    ]);
  });

  it('a shipment arrived 50 short, and the 50 have an owner', () => {
    const disputes = world.postings
      .flatMap(({ opens = [] }) => opens)
      .filter(({ kind }) => kind === 'dispute');
    expect(disputes).toMatchObject([{ officeId: cases.shortShipment.office }]);
    expect(balances.get(disputes[0]!.code)).toBe(50);
  });

  it('one holds months of blanks and citizens are told that there are none', () => {
    const { office, blanks } = cases.hoarder;
    expect(Math.abs(onHand(office) - blanks)).toBeLessThan(100);
    expect(lineOf(office).status).toBe('piled_up');
    const told = world.citizenReports.filter(
      (report) => report.officeId === office && report.said === 'no_blanks',
    );
    expect(told.length).toBeGreaterThanOrEqual(3);
    expect(told.every(({ ledgerSaid }) => ledgerSaid > 20_000)).toBe(true);
  });

  it('citizens are right about the empty ones, and often speak of other things', () => {
    for (const id of cases.emptyOffices) {
      const reports = world.citizenReports.filter(({ officeId }) => officeId === id);
      expect(reports.filter(({ said }) => said === 'no_blanks').length).toBeGreaterThan(1);
      const right = reports.filter(({ said, ledgerSaid }) => said === 'no_blanks' && !ledgerSaid);
      expect(right.length).toBeGreaterThan(1);
    }
    const said = new Set(world.citizenReports.map((report) => report.said));
    expect(said).toEqual(
      new Set(['no_blanks', 'cannot_print', 'record_not_ready', 'not_about_blanks']),
    );
  });
});

describe('the control room opens on a country', () => {
  it('where most have enough, many are low and few are in trouble', () => {
    expect(verdictOfTheDay(round, situations)).toEqual({
      empty: 5,
      silent: 3,
      silentSince: '2017-11-21',
      runOutWithin7Days: 11,
      piledUp: 27,
      cannotPrint: 2,
    });
    const countOf = (status: string): number =>
      round.offices.filter((line) => line.status === status).length;
    expect(countOf('adequate')).toBeGreaterThan(300);
    expect(countOf('low')).toBeGreaterThan(70);
    expect(countOf('critical')).toBeLessThan(25);
  });

  it('that asks for twice the reserve, and for which the reserve just suffices', () => {
    const asked = world.requisitions.reduce((sum, { quantity }) => sum + quantity, 0);
    expect(asked).toBeGreaterThan(1_500_000);
    expect(round.level).toBeNull();
    expect(round.reserve.after).toBeGreaterThan(0);
    expect(round.reserve.after).toBeLessThan(150_000);
  });

  it('and where two days of national use held back bring the level into play', () => {
    const careful = { ...defaultPolicy, reserveHeldBack: 170_000 };
    const cut = worldRound(world, careful, 800_000);
    expect(cut.level).not.toBeNull();
    expect(cut.reserve.after).toBe(170_000);
    expect(cut.offices.find(({ office }) => office === '3215')!.granted).toBeLessThan(20_000);
  });
});

describe('the same seed', () => {
  const hash = (seed: number): string =>
    createHash('sha256')
      .update(JSON.stringify(demoWorld(factsOf(['3205', '3215']), seed)))
      .digest('hex');

  it('gives the same bytes, another seed others', () => {
    expect(hash(5)).toBe(hash(5));
    expect(hash(5)).not.toBe(hash(6));
  });
});

it('the day of the world is a working Thursday after the last document', () => {
  expect(world.asOf).toBe('2017-11-23');
  expect(weekday(world.asOf)).toBe(4);
  expect(addDays(cases.firstDay, 89)).toBe(cases.lastDay);
});

describe('the work of the offices', () => {
  const { invalidCards, printCounts, destructions } = world.officeWork;

  it('what was lost has its causes, to the blank', () => {
    const differing = world.statements.filter(({ printed, spoiled, testPrints, tie }) => {
      const lost = Object.values(spoiled).reduce((sum, blanks) => sum + blanks, 0) + testPrints;
      return tie.opening + tie.cameIn - tie.wentOut - printed - lost !== tie.expectedRest;
    });
    expect(differing).toEqual([]);
    expect(world.statements.some(({ spoiled }) => spoiled.encoding_failure > 0)).toBe(true);
  });

  it('each destruction burnt what was lost since the one before, and one office none', () => {
    const burnt = world.postings.filter(({ kind }) => kind === 'destruction');
    expect(destructions.size).toBe(burnt.length);
    const differing = burnt.filter(({ reference, entries }) => {
      const lines = Object.values(destructions.get(reference)!.spoiled);
      return lines.reduce((sum, blanks) => sum + blanks, 0) !== entries[1]!.amount;
    });
    expect(differing).toEqual([]);
    const office = cases.overdueDestruction;
    expect([...destructions.values()].some(({ officeId }) => officeId === office)).toBe(false);
    expect(lastStatement(office)).toBeDefined();
  });

  it('a handful of offices took back old cards', () => {
    expect(invalidCards.map(({ officeId }) => officeId).sort()).toEqual(
      [...cases.officesWithInvalidCards].sort(),
    );
  });

  it('where the printing system speaks, one false statement is found, and one office held by its printers', () => {
    const prints = new Map(printCounts.map((count) => [`${count.officeId} ${count.day}`, count]));
    const flagged = world.facts.offices.flatMap(({ id }) => {
      const days = world.statements.filter(({ officeId }) => officeId === id);
      const stated = days.map(({ day, printed, counted, tie }) => {
        const jobs = prints.get(`${id} ${day}`);
        const { opening, cameIn, wentOut, expectedRest } = tie;
        const available = opening + cameIn - wentOut;
        const jobsPrinted = jobs?.printed ?? null;
        const jobsFailed = jobs?.failed ?? null;
        return { day, printed, counted, expectedRest, available, jobsPrinted, jobsFailed };
      });
      return suspectStatements(stated).map(({ code }) => [id, code]);
    });
    const { office } = cases.falseStatement;
    expect(flagged).toEqual([
      [cases.askingHundredThousand, 'round_numbers'],
      [cases.askingHundredThousand, 'copied_counts'],
      [office, 'stated_above_prints'],
      [office, 'count_follows_ledger'],
    ]);
  });
});
