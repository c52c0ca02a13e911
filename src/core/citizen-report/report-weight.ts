/**
 * How much many reports weigh together. Telephones share addresses, so a network is never silenced for what one of its
 * people does; but a network alone must not be able to speak for a town, nor the fiftieth voice for much.
 */

/** Reports of one network within an hour that are read like any other. */
export const freeReportsPerHour = 20;
/** Above this a network is told to call instead: a disk is finite. */
export const reportsPerHourMax = 1_000;

export type Admission = 'admitted' | 'quarantined' | 'refused';

/** What happens to one more report of a network that sent `lastHour` in the hour before. */
export function admitReport(lastHour: number): Admission {
  if (lastHour < freeReportsPerHour) return 'admitted';
  return lastHour < reportsPerHourMax ? 'quarantined' : 'refused';
}

/** Reports without proof of work within the hour before: of the same network, about the same office, in the country. */
export interface PlainReports {
  readonly ofNetwork: number;
  readonly aboutOffice: number;
  readonly inCountry: number;
}

/** As many of each are read like any other. */
export const freePlainReports: PlainReports = { ofNetwork: 3, aboutOffice: 10, inCountry: 200 };
/** From here on nothing more is kept; no office alone ends it for the others. */
export const plainReportsMax: Omit<PlainReports, 'aboutOffice'> = {
  ofNetwork: 100,
  inCountry: 10_000,
};

/**
 * What happens to one more report that cost its sender nothing. A family without scripts is heard at once; what comes
 * faster waits for a person, from however many networks it comes. It is held against the facts like any other, but
 * speaks for itself alone: its voice never weighs for another (`storage/views/triage-facts.ts`).
 */
export function admitPlainReport(lastHour: PlainReports): Admission {
  const { ofNetwork, inCountry } = plainReportsMax;
  if (lastHour.ofNetwork >= ofNetwork || lastHour.inCountry >= inCountry) return 'refused';
  const isFree =
    lastHour.ofNetwork < freePlainReports.ofNetwork &&
    lastHour.aboutOffice < freePlainReports.aboutOffice &&
    lastHour.inCountry < freePlainReports.inCountry;
  return isFree ? 'admitted' : 'quarantined';
}

/** The voices of one network: its second report counts half the first, its third half the second; never 2. */
export function voicesOf(reports: number): number {
  return reports > 0 ? 2 - 2 ** (1 - reports) : 0;
}

/**
 * What the voices of all networks weigh together, log2(1 + voices): one network weighs at least 1 and never as much as
 * 2, three weigh 2 and fifty weigh 5.7.
 */
export function weightOfVoices(voices: number): number {
  return Math.log2(1 + voices);
}
