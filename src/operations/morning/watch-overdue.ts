/** Tells of shipments, cases and loans that should have been over by now, to whom it falls to act. */
import { country, type Place } from '#core/access/role.ts';
import { daysBetween } from '#core/calendar.ts';
import type { OfficeId } from '#core/place.ts';
import type { Database, Db } from '#storage/db.ts';
import {
  loadDueLoans,
  loadOverdueCases,
  loadShipmentsOnTheRoad,
} from '#storage/views/overdue-things.ts';
import { type Condition, tellConditions } from '../messages/tell-conditions.ts';
import type { CountryWorld } from '../round/allocation-world.ts';
import { runOperation } from '../run-operation.ts';

export async function watchOverdue(
  database: Database,
  world: CountryWorld,
  now: Date,
): Promise<{ shipments: number; cases: number; loans: number; told: number; settled: number }> {
  return runOperation(database, async (tx) => {
    const late = {
      shipment_overdue: await lateShipments(tx, world),
      case_due: await lateCases(tx, world),
      loan_due: await lateLoans(tx, world),
    };
    let told = 0;
    let settled = 0;
    for (const kind of ['shipment_overdue', 'case_due', 'loan_due'] as const) {
      const done = await tellConditions(tx, kind, late[kind], world.asOf, now);
      told += done.told;
      settled += done.settled;
    }
    return {
      shipments: late.shipment_overdue.length,
      cases: late.case_due.length,
      loans: late.loan_due.length,
      told,
      settled,
    };
  });
}

/** Longer on the road than the way of the office takes, and what the rule allows beyond it. */
async function lateShipments(db: Db, world: CountryWorld): Promise<Condition[]> {
  const { asOf, calendar, warningRule } = world;
  const shipments = await loadShipmentsOnTheRoad(db);
  return shipments
    .filter(({ handedOverOn, leadTimeDays }) => {
      const allowed = leadTimeDays + warningRule.overdueAfterWorkingDays;
      return calendar.workingDaysBetween(handedOverOn, asOf) > allowed;
    })
    .map(({ id, officeId, blanks, handedOverOn }) => {
      const days = daysBetween(handedOverOn, asOf);
      return conditionAt(world, officeId, id, { blanks, days });
    });
}

async function lateCases(db: Db, world: CountryWorld): Promise<Condition[]> {
  const cases = await loadOverdueCases(db, world.asOf);
  return cases.map(({ id, officeId, blanks, dueOn, mustAct }) => ({
    ...conditionAt(world, officeId, id, { blanks, dueOn }),
    ...(mustAct === 'centre' && { to: country }),
  }));
}

async function lateLoans(db: Db, world: CountryWorld): Promise<Condition[]> {
  const loans = await loadDueLoans(db, world.asOf);
  return loans.map(({ id, officeId, blanks, dueOn }) =>
    conditionAt(world, officeId, id, { blanks, dueOn }),
  );
}

function conditionAt(
  { offices, asOf }: CountryWorld,
  officeId: OfficeId,
  aboutId: string,
  values: Condition['values'],
): Condition {
  const to: Place = { ...country, officeId };
  const office = offices.find(({ id }) => id === officeId)?.name ?? officeId;
  return { to, officeId, aboutId, values: { office, ...values }, dueAt: `${asOf}T09:00:00.000Z` };
}
