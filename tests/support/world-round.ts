/** The round of a made-up world, decided by the core alone: what the control room shows, without a database. */
import { fileURLToPath } from 'node:url';
import { allocateRound } from '#core/allocation/allocate-round.ts';
import type { AllocationRound, OfficeSituation } from '#core/allocation/allocation.ts';
import { workingCalendar } from '#core/calendar.ts';
import { forecastCountry } from '#core/forecast/forecast-country.ts';
import { workingDaySeries } from '#core/forecast/office-day.ts';
import type { Policy } from '#core/policy/policy.ts';
import { readFacts } from '#main/read-facts.ts';
import type { DemoWorld } from '#sim/demo-world.ts';
import type { WorldFacts } from '#sim/world-facts.ts';
import { usageReference } from '#sim/world-postings.ts';
import type { OfficeDay } from '#storage/observation-store.ts';

export const worldFacts = readFacts(fileURLToPath(new URL('../..', import.meta.url)));

/** The facts of some offices only. */
export function factsOf(ids: readonly string[]): WorldFacts {
  return {
    ...worldFacts,
    offices: worldFacts.offices.filter(({ id }) => ids.includes(id)),
    names: worldFacts.names.filter(({ officeId }) => ids.includes(officeId)),
  };
}

/** All balances after the last document, by account. */
export function closingBalances({ postings }: DemoWorld): Map<string, number> {
  const balances = new Map<string, number>();
  for (const { account, amount } of postings.flatMap(({ entries }) => entries)) {
    balances.set(account, (balances.get(account) ?? 0) + amount);
  }
  return balances;
}

/** What an office holds usable, at its sub-points too. */
export function heldBy(balances: ReadonlyMap<string, number>, officeId: string): number {
  return [...balances]
    .filter(([account]) => account.split('.')[0] === `on_hand:${officeId}`)
    .reduce((sum, [, balance]) => sum + balance, 0);
}

export function worldRound(world: DemoWorld, policy: Policy, reserve: number): AllocationRound {
  const calendar = workingCalendar(world.facts.holidays);
  const offices = worldSituations(world, policy);
  return allocateRound({ asOf: world.asOf, reserve, offices, policy, calendar });
}

export function worldSituations(world: DemoWorld, policy: Policy): OfficeSituation[] {
  const calendar = workingCalendar(world.facts.holidays);
  const balances = closingBalances(world);
  const opened = world.postings.flatMap(({ opens }) => opens ?? []);
  const inTransit = new Map<string, number>();
  for (const { code, kind, officeId } of opened) {
    if (kind !== 'in_transit' || officeId === null) continue;
    inTransit.set(officeId, (inTransit.get(officeId) ?? 0) + (balances.get(code) ?? 0));
  }
  const printed = new Map(
    world.postings.map(({ reference, entries }) => [reference, entries[1]?.amount ?? 0]),
  );
  const statements = new Map(world.statements.map((statement) => [statement.officeId, statement]));
  const asked = new Map(world.requisitions.map((line) => [line.officeId, line.quantity]));
  const backlogs = new Map(world.officeDays.map(({ officeId, backlog }) => [officeId, backlog]));
  const days = new Map<string, OfficeDay[]>(world.facts.offices.map(({ id }) => [id, []]));
  for (const line of world.officeDays) days.get(line.officeId)!.push(line);
  const histories = world.facts.offices.map(({ id, residents, provinceCode }) => ({
    id,
    provinceCode,
    residents,
    printersWorking: statements.get(id)!.printersWorking,
    drivers: [],
    series: workingDaySeries(
      days.get(id)!.map(({ day, inflow }) => ({
        day,
        inflow,
        prints: printed.get(usageReference(id, day)) ?? 0,
      })),
      calendar,
    ),
  }));
  const forecasts = forecastCountry(histories, policy).offices;
  return world.facts.offices.map(({ id, leadTimeDays }, place) => {
    const statement = statements.get(id)!;
    return {
      ...forecasts[place]!,
      office: id,
      onHand: heldBy(balances, id),
      inTransit: inTransit.get(id) ?? 0,
      backlog: backlogs.get(id)!,
      leadTimeDays,
      asked: asked.get(id) ?? 0,
      printersWorking: statement.printersWorking,
      cannotPrintCause: statement.ribbonCardsLeft === 0 ? 'ribbon' : null,
      lastReport: statement.day,
    };
  });
}
