/** Which offices a filter lets through, the most urgent first: state, then the early run-out date. */

import type { OfficeLine } from '#contract/control-room-schema.ts';
import { addDays, type PlainDate } from '#core/calendar.ts';
import { officeStatuses } from './office-statuses.ts';
import type { OfficeFilter } from './web-routes.tsx';

export function chooseOffices(
  offices: readonly OfficeLine[],
  filter: OfficeFilter,
  asOf: PlainDate,
): OfficeLine[] {
  const words = (filter.find ?? '').toLowerCase().split(/\s+/);
  return offices
    .filter(
      (office) =>
        (!filter.status || office.status === filter.status) &&
        (!filter.province || office.provinceCode === filter.province) &&
        (!filter.within || runsOutWithin(office, asOf, filter.within)) &&
        words.every((word) => wordsOf(office).includes(word)),
    )
    .sort(byUrgency);
}

function runsOutWithin(office: OfficeLine, asOf: PlainDate, days: number): boolean {
  return office.runOut.t50 !== null && office.runOut.t50 <= addDays(asOf, days);
}

function wordsOf(office: OfficeLine): string {
  return `${office.name} ${office.code} ${office.provinceName}`.toLowerCase();
}

function byUrgency(a: OfficeLine, b: OfficeLine): number {
  return (
    officeStatuses.indexOf(a.status) - officeStatuses.indexOf(b.status) ||
    (a.runOut.t10 ?? '9').localeCompare(b.runOut.t10 ?? '9')
  );
}
