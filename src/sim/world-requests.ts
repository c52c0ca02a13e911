/** What offices ask for on the eve of the demo world, and what citizens say of them. */
import { addDays, type PlainDate } from '#core/calendar.ts';
import type { OfficeId } from '#core/place.ts';
import type { Blanks } from '#core/quantity.ts';
import type { Random } from '#core/random.ts';
import type { CitizenReport } from '#storage/citizen-report-store.ts';
import type { Requisition } from '#storage/requisition-store.ts';
import * as cases from './demo-cases.ts';
import type { NationalHistory, OfficeHistory } from './national-history.ts';
import { dailyUse } from './office-flow.ts';
import { sampleBetween } from './sample-count.ts';

/** A month of blanks is what an office may hope for. */
const workingDaysPerMonth = 20;

/**
 * Two in three ask for one and a half to five times what they could use, a habit learnt from being cut; some ask for
 * what they need, some for less. Those who have enough mostly do not ask.
 */
export function worldRequisitions(history: NationalHistory, random: Random): Requisition[] {
  return history.offices.flatMap((office) => {
    const quantity = askedBy(office, onTheRoadTo(history, office.profile.office.id), random);
    const askedOn = addDays(cases.today, -random.below(4));
    if (quantity === 0) return [];
    const id = `PM-2017-${office.profile.office.id}`;
    return [{ id, officeId: office.profile.office.id, quantity, askedOn, state: 'open' as const }];
  });
}

function askedBy({ profile, days }: OfficeHistory, onTheRoad: Blanks, random: Random): Blanks {
  const { id } = profile.office;
  const month = dailyUse(profile) * workingDaysPerMonth;
  const useful = month - days.at(-1)!.stock - onTheRoad;
  const hopes = random.next();
  const factor =
    hopes < 0.64
      ? sampleBetween(random, 1.5, 5)
      : hopes < 0.91
        ? sampleBetween(random, 0.95, 1.2)
        : sampleBetween(random, 0.4, 0.8);
  const asksAnyway = random.next() < 0.3;
  if (id === cases.askingHundredThousand) return 100_000;
  if (id === cases.askingFiveThousand) return 5_000;
  if (useful > month / 8) return asPeopleAsk(useful * factor);
  return asksAnyway ? asPeopleAsk((month / 4) * factor) : 0;
}

function asPeopleAsk(blanks: number): Blanks {
  const step = blanks < 1_000 ? 50 : blanks < 10_000 ? 500 : 1_000;
  return Math.max(step, Math.round(blanks / step) * step);
}

function onTheRoadTo({ shipments }: NationalHistory, id: OfficeId): Blanks {
  return shipments
    .filter(({ officeId, receivedOn }) => officeId === id && receivedOn === null)
    .reduce((sum, { blanks }) => sum + blanks, 0);
}

/** True reports of the empty ones, false ones of the hoarder, and the many that are not about blanks. */
export function worldCitizenReports(history: NationalHistory, random: Random): CitizenReport[] {
  const reports: CitizenReport[] = [];
  const say = (office: OfficeHistory, said: CitizenReport['said'], recentDays: number): void => {
    const day = lastDays(office, recentDays)[random.below(recentDays)]!;
    const id = `LW-2017-${String(reports.length + 1).padStart(4, '0')}`;
    const ledgerSaid = office.days.find((line) => line.day === day)!.stock;
    reports.push({ id, officeId: office.profile.office.id, day, said, ledgerSaid });
  };
  for (const office of history.offices) {
    const { id } = office.profile.office;
    if (cases.emptyOffices.includes(id)) {
      for (let times = 2 + random.below(4); times > 0; times--) say(office, 'no_blanks', 2);
    }
    if (id === cases.hoarder.office) for (const days of [3, 5, 8]) say(office, 'no_blanks', days);
    if (id === cases.officeWithoutRibbon || id === cases.officeWithBrokenPrinters) {
      for (const said of ['cannot_print', 'cannot_print', 'no_blanks'] as const)
        say(office, said, 5);
    }
    const chance = random.next();
    if (chance < 0.06) say(office, 'not_about_blanks', 10);
    else if (chance < 0.11) say(office, 'record_not_ready', 10);
  }
  return reports;
}

function lastDays({ days }: OfficeHistory, count: number): PlainDate[] {
  return days.slice(-count).map(({ day }) => day);
}
