/** The clock of the world: the real one, or one that stands at the day of a demo or rehearsal world. */
import type { PlainDate } from '#core/calendar.ts';
import { dayInJakarta } from '#core/day-in-jakarta.ts';
import type { Database } from '#storage/db.ts';
import { loadLastRecordedAt } from '#storage/views/world-version.ts';
import { loadWorldFacts } from '#storage/world-store.ts';
import { clockOfDay, type Now, systemNow } from './system-clock.ts';

export interface WorldClock {
  readonly worldNow: Now;
  readonly today: () => PlainDate;
  readonly isDemo: boolean;
}

export async function worldClock({ db }: Database): Promise<WorldClock> {
  const facts = await loadWorldFacts(db);
  const fixedDay = facts?.asOf ?? null;
  const worldNow =
    fixedDay === null ? systemNow : clockOfDay(fixedDay, await loadLastRecordedAt(db));
  return {
    worldNow,
    today: () => fixedDay ?? dayInJakarta(worldNow()),
    isDemo: facts?.isDemo ?? false,
  };
}
