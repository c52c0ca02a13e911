/** The statement of use of an office and month: the ledger's use beside what was counted. */
import { sql } from 'kysely';
import { addDays, type PlainDate, workingCalendar } from '#core/calendar.ts';
import { type SpoiledSort, spoilageCauses } from '#core/ledger/spoilage.ts';
import type { OfficeId } from '#core/place.ts';
import type { Blanks } from '#core/quantity.ts';
import type { Db } from '../db.ts';
import { loadHolidays } from '../place-store.ts';
import { loadMonthStock, monthBounds } from './month-stock.ts';
import type { Scope } from './scope.ts';
import { loadExcerpt, type OfficeMonth } from './stock-card-paper.ts';

export async function loadUsageStatementPaper(db: Db, scope: Scope, of: OfficeMonth) {
  const excerpt = await loadExcerpt(db, scope, 'usage_statement', of);
  if (!excerpt) return null;
  const { officeId, month } = of;
  const stock = await loadMonthStock(db, officeId, month);
  const stated = await loadStated(db, officeId, month);
  const spoiled = stock.days.reduce((sum, day) => sum + day.spoiled, 0);
  const because = spoiledBecause(stated);
  const recorded = because.reduce((sum, { blanks }) => sum + blanks, 0);
  let book = stock.opening;
  const days = [...new Set([...stock.days, ...stated].map(({ day }) => day))].sort().map((day) => {
    const moved = stock.days.find((each) => each.day === day);
    book = moved?.closing ?? book;
    return {
      day,
      printed: moved?.printed ?? 0,
      spoiled: moved?.spoiled ?? 0,
      book,
      counted: countedOn(stated, day),
    };
  });
  return {
    ...excerpt,
    days,
    spoiledBecause: [...because, { cause: 'unrecorded' as const, blanks: spoiled - recorded }],
    // A day is due when it is over.
    daysWithoutStatement: await countSilentDays(
      db,
      month,
      excerpt.day < of.today ? excerpt.day : addDays(of.today, -1),
      stated,
    ),
  };
}

type Stated = Awaited<ReturnType<typeof loadStated>>[number];

function loadStated(db: Db, officeId: OfficeId, month: string) {
  const [from, until] = monthBounds(month);
  return db
    .selectFrom('office_statement')
    .select(['day', 'sub_point_id as subPointId', 'counted', 'test_prints as testPrints'])
    .select([...spoilageCauses])
    .where('office_id', '=', officeId)
    .where('is_current', '=', true)
    .where(sql<boolean>`day BETWEEN ${from} AND ${until}`)
    .orderBy('day')
    .execute();
}

function spoiledBecause(stated: readonly Stated[]): { cause: SpoiledSort; blanks: Blanks }[] {
  const sum = (of: (one: Stated) => Blanks | null) =>
    stated.reduce((total, one) => total + (of(one) ?? 0), 0);
  return [
    ...spoilageCauses.map((cause) => ({ cause, blanks: sum((one) => one[cause]) })),
    { cause: 'test_print', blanks: sum(({ testPrints }) => testPrints) },
  ];
}

/** Office and sub-points together; null unless the office itself counted. */
function countedOn(stated: readonly Stated[], day: PlainDate): Blanks | null {
  const ofDay = stated.filter((one) => one.day === day);
  const office = ofDay.find(({ subPointId }) => subPointId === null);
  if (!office || office.counted === null) return null;
  return ofDay.reduce((sum, { counted }) => sum + (counted ?? 0), 0);
}

async function countSilentDays(
  db: Db,
  month: string,
  until: PlainDate,
  stated: readonly Stated[],
): Promise<number> {
  const [from] = monthBounds(month);
  const calendar = workingCalendar(await loadHolidays(db));
  if (until < from) return 0;
  const open = calendar.workingDaysBetween(from, until) + (calendar.isWorkingDay(from) ? 1 : 0);
  const told = stated.filter(
    ({ subPointId, day }) => subPointId === null && calendar.isWorkingDay(day) && day <= until,
  );
  return open - told.length;
}
