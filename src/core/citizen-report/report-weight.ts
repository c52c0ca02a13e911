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
