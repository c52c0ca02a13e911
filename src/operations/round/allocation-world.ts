/** One state of the whole country, read at one moment: what a round is decided from and what pages say of it. */

import type { CannotPrintCause, OfficeSituation } from '#core/allocation/allocation.ts';
import { horizonOf } from '#core/allocation/estimate-need.ts';
import {
  type Holiday,
  type PlainDate,
  type WorkingCalendar,
  workingCalendar,
} from '#core/calendar.ts';
import { meanDemandAhead, withUncertainRate } from '#core/forecast/demand-ahead.ts';
import { type DemandDriver, driversOf } from '#core/forecast/demand-driver.ts';
import { everyDayAlike, type WeekdayFactors } from '#core/forecast/run-out.ts';
import { defaultPolicy } from '#core/policy/default-policy.ts';
import type { Policy } from '#core/policy/policy.ts';
import { policyAt } from '#core/policy/policy-at.ts';
import type { Days } from '#core/quantity.ts';
import { defaultWarningRule, type WarningRule } from '#core/requisition/warning-rule.ts';
import type { Db } from '#storage/db.ts';
import { loadDrivers } from '#storage/demand-driver-store.ts';
import { loadPattern } from '#storage/forecast-store.ts';
import { loadHolidays } from '#storage/place-store.ts';
import { loadPolicies } from '#storage/policy-store.ts';
import { loadNationalFigures, type NationalFigures } from '#storage/views/national-figures.ts';
import { loadOfficeFacts, type OfficeFacts } from '#storage/views/office-facts.ts';
import { wholeCountry } from '#storage/views/scope.ts';
import { loadWorldVersion, type WorldVersion } from '#storage/views/world-version.ts';
import { loadWarningRules } from '#storage/warning-rule-store.ts';

export interface CountryWorld {
  readonly asOf: PlainDate;
  readonly version: WorldVersion;
  readonly figures: NationalFigures;
  readonly offices: readonly OfficeFacts[];
  /** The same offices in the same order, as the core wants them. */
  readonly situations: readonly OfficeSituation[];
  readonly calendar: WorkingCalendar;
  /** What the calendar is made of. */
  readonly holidays: readonly Holiday[];
  readonly policies: readonly Policy[];
  readonly policyInForce: Policy;
  readonly warningRule: WarningRule;
  /** What the days ahead are forecast with. */
  readonly drivers: readonly DemandDriver[];
  readonly weekdayFactors: WeekdayFactors;
}

export type LoadCountry = (db: Db, asOf: PlainDate) => Promise<CountryWorld>;

/**
 * Loads within the snapshot it is given, and keeps the last world for as long as nothing in the database has
 * changed: a slider then costs no loading.
 */
export function countryLoader(): LoadCountry {
  let kept: CountryWorld | null = null;
  return async (db, asOf) => {
    const { ledgerSeq, observations } = await loadWorldVersion(db);
    const isCurrent =
      kept?.asOf === asOf &&
      kept.version.ledgerSeq === ledgerSeq &&
      kept.version.observations === observations;
    if (!kept || !isCurrent) {
      kept = await readCountryWorld(db, asOf, { ledgerSeq, observations });
    }
    return kept;
  };
}

async function readCountryWorld(
  db: Db,
  asOf: PlainDate,
  version: WorldVersion,
): Promise<CountryWorld> {
  const offices = await loadOfficeFacts(db, asOf);
  const policies = await loadPolicies(db, asOf);
  const holidays = await loadHolidays(db);
  const calendar = workingCalendar(holidays);
  const policyInForce = policyAt(policies, asOf) ?? defaultPolicy;
  const drivers = await loadDrivers(db);
  const weekdayFactors = (await loadPattern(db, asOf))?.weekdayFactors ?? everyDayAlike;
  const ahead = demandAhead(asOf, policyInForce, calendar, { drivers, weekdayFactors });
  return {
    asOf,
    version,
    figures: await loadNationalFigures(db, wholeCountry, `${asOf.slice(0, 4)}-01-01`),
    offices,
    situations: offices.map((office) => situationOf(office, ahead(office))),
    calendar,
    holidays,
    policies,
    policyInForce,
    warningRule: policyAt(await loadWarningRules(db), asOf) ?? defaultWarningRule,
    drivers,
    weekdayFactors,
  };
}

/** Remembered: most offices have the same days ahead and no driver of their own. */
function demandAhead(
  asOf: PlainDate,
  policy: Policy,
  calendar: WorkingCalendar,
  known: {
    readonly drivers: readonly DemandDriver[];
    readonly weekdayFactors: WeekdayFactors;
  },
): (office: OfficeFacts) => DemandAhead {
  const factors = new Map<string, number>();
  return (office) => {
    const workingDays = Math.max(1, horizonOf(office, policy));
    const drivers = driversOf(known.drivers, office);
    const key = [workingDays, ...drivers.map(({ id }) => id)].join(' ');
    const factor =
      factors.get(key) ??
      meanDemandAhead(asOf, workingDays, known.weekdayFactors, drivers, calendar);
    factors.set(key, factor);
    return { factor, workingDays };
  };
}

/** What the horizon of the policy makes of an office's forecast. */
interface DemandAhead {
  readonly factor: number;
  readonly workingDays: Days;
}

function situationOf(office: OfficeFacts, { factor, workingDays }: DemandAhead): OfficeSituation {
  const { varianceToMeanRatio: ratio, daysOfEvidence } = office;
  const isUncertain = ratio !== null && daysOfEvidence !== null && daysOfEvidence > 0;
  return {
    office: office.id,
    // What both sides have agreed to move counts as moved, and what is promised as on the road: nothing is granted twice.
    onHand: Math.max(0, office.onHand - office.leaving),
    inTransit: office.inTransit + office.allocated + office.coming,
    backlog: office.backlog ?? 0,
    capacityPerDay: office.capacityPerDay ?? 0,
    dailyInflow: (office.dailyInflow ?? 0) * factor,
    varianceToMeanRatio: isUncertain
      ? withUncertainRate(ratio, workingDays, daysOfEvidence)
      : ratio,
    leadTimeDays: office.leadTimeDays,
    asked: office.asked,
    printersWorking: office.printersWorking,
    cannotPrintCause: statedCause(office),
    lastReport: office.lastReport,
  };
}

/** What the office itself says is missing; printers come first, because without one the rest does not matter. */
function statedCause(office: OfficeFacts): CannotPrintCause | null {
  if (office.printersWorking === 0) return 'printer';
  if (office.ribbonCardsLeft === 0) return 'ribbon';
  if (office.filmCardsLeft === 0) return 'film';
  return office.networkUp === false ? 'network' : null;
}
