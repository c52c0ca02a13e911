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

/**
 * `perNetwork`: how many reports of the same say came from each network besides the report's own. The second report of
 * a network weighs half the first, the third half the second; networks together weigh log2(1 + their sum), so that one
 * other network always weighs at least 1 and never as much as 2, three weigh 2 and fifty weigh 5.7.
 */
export function weightOfReports(perNetwork: readonly number[]): number {
  const voices = perNetwork.reduce((sum, count) => sum + (count > 0 ? 2 - 2 ** (1 - count) : 0), 0);
  return Math.log2(1 + voices);
}
