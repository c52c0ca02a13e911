/** Asks for statements that are missing, and has the offices called that have said nothing for too long. */
import { country } from '#core/access/role.ts';
import type { PlainDate } from '#core/calendar.ts';
import type { Database } from '#storage/db.ts';
import type { OfficeFacts } from '#storage/views/office-facts.ts';
import { type Condition, tellConditions } from '../messages/tell-conditions.ts';
import type { CountryWorld } from '../round/allocation-world.ts';
import { runOperation } from '../run-operation.ts';

/** Noon at the counter in Jakarta: by then a statement of yesterday should be in. */
const dueTime = 'T05:00:00.000Z';

/** An office that has never reported is asked for its statement, but not called silent: nobody knows since when. */
export async function callSilentOffices(
  database: Database,
  world: CountryWorld,
  now: Date,
): Promise<{ statementsDue: number; silent: number; told: number; settled: number }> {
  const { asOf, calendar, offices, policyInForce } = world;
  const lastWorkingDay = calendar.addWorkingDays(asOf, -1);
  const due: Condition[] = [];
  const silent: Condition[] = [];
  for (const office of offices) {
    const { lastReport } = office;
    if (lastReport !== null && lastReport >= lastWorkingDay) continue;
    const days = lastReport === null ? 0 : calendar.workingDaysBetween(lastReport, asOf);
    if (lastReport !== null && days > policyInForce.status.silentAfterWorkingDays) {
      silent.push(aboutOffice(office, asOf, { lastReport, days }));
    } else {
      due.push(aboutOffice(office, asOf, { day: lastWorkingDay }));
    }
  }
  return runOperation(database, async (tx) => {
    const asked = await tellConditions(tx, 'statement_due', due, asOf, now);
    const called = await tellConditions(tx, 'office_silent', silent, asOf, now);
    return {
      statementsDue: due.length,
      silent: silent.length,
      told: asked.told + called.told,
      settled: asked.settled + called.settled,
    };
  });
}

function aboutOffice(
  { id, name }: OfficeFacts,
  asOf: PlainDate,
  values: Condition['values'],
): Condition {
  return {
    to: { ...country, officeId: id },
    officeId: id,
    aboutId: id,
    values: { office: name, ...values },
    dueAt: `${asOf}${dueTime}`,
  };
}
