/**
 * The world of 23 November 2017: real offices, names and holidays, the two figures of the news item to the card, and
 * everything else made up from residents and a seed. Used by the first start, the tests and the screenshots.
 */
import { assert } from '#core/assert.ts';
import { addDays, type PlainDate, workingCalendar } from '#core/calendar.ts';
import type { Posting } from '#core/ledger/posting.ts';
import { seededRandom } from '#core/random.ts';
import type { CitizenReport } from '#storage/citizen-report-store.ts';
import type { OfficeDay } from '#storage/observation-store.ts';
import type { Requisition } from '#storage/requisition-store.ts';
import { type DemoActor, demoActors } from './demo-actors.ts';
import * as cases from './demo-cases.ts';
import { drawHistory, type NationalHistory, type OfficeHistory } from './national-history.ts';
import { drawProfiles } from './office-profile.ts';
import type { WorldFacts } from './world-facts.ts';
import { type WorldLots, worldLots } from './world-lots.ts';
import { type WorldStatement, worldOfficeDays, worldStatements } from './world-observations.ts';
import { type WorldOfficeWork, worldOfficeWork } from './world-office-work.ts';
import { worldPostings } from './world-postings.ts';
import { worldCitizenReports, worldRequisitions } from './world-requests.ts';

export interface DemoWorld {
  readonly asOf: PlainDate;
  readonly facts: WorldFacts;
  readonly actors: readonly DemoActor[];
  /** In the order of time. */
  readonly postings: readonly Posting[];
  readonly lots: WorldLots;
  readonly officeDays: readonly OfficeDay[];
  readonly statements: readonly WorldStatement[];
  readonly requisitions: readonly Requisition[];
  readonly citizenReports: readonly CitizenReport[];
  readonly officeWork: WorldOfficeWork;
}

/** The seed of the one world that everybody sees. */
export const demoSeed = 20171123;

/**
 * The same facts and seed give the same world. With fewer offices than all it is a small world for tests: the
 * two national figures still hold.
 */
export function demoWorld(facts: WorldFacts, seed: number): DemoWorld {
  const random = seededRandom(seed);
  const calendar = workingCalendar(facts.holidays);
  const days: PlainDate[] = [];
  for (let day = cases.firstDay; day <= cases.lastDay; day = addDays(day, 1)) {
    if (calendar.isWorkingDay(day)) days.push(day);
  }
  const drawn = drawHistory(drawProfiles(facts.offices, random), days, random);
  const history = { ...drawn, offices: drawn.offices.map(withStoryBacklog) };
  const known = new Set(facts.offices.map(({ id }) => id));
  const postings = worldPostings(seed, history, random);
  return {
    asOf: cases.today,
    facts,
    actors: demoActors.filter(({ officeId }) => officeId === null || known.has(officeId)),
    postings,
    lots: worldLots(postings, cases.reserveOnTheDay),
    ...observationsOf(seed, history, random),
    officeWork: worldOfficeWork(seed, history, postings),
  };
}

function observationsOf(
  seed: number,
  history: NationalHistory,
  random: ReturnType<typeof seededRandom>,
): Pick<DemoWorld, 'officeDays' | 'statements' | 'requisitions' | 'citizenReports'> {
  return {
    officeDays: history.offices.flatMap(worldOfficeDays),
    statements: history.offices.flatMap((office) => worldStatements(seed, office, random)),
    requisitions: worldRequisitions(history, random),
    citizenReports: worldCitizenReports(history, random),
  };
}

/** Exactly 100,000 wait at the office of the news item. It never ran out of records, so all days move together. */
function withStoryBacklog(office: OfficeHistory): OfficeHistory {
  if (office.profile.office.id !== cases.askingHundredThousand) return office;
  const shift = 100_000 - office.days.at(-1)!.backlog;
  const days = office.days.map((day) => ({ ...day, backlog: day.backlog + shift }));
  const least = Math.min(
    ...office.days.map((day) => day.backlog),
    ...days.map((day) => day.backlog),
  );
  assert(least > office.profile.capacityPerDay, 'records never limit the prints of this office');
  return { ...office, days };
}
