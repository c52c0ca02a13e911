/** The day's use of an office, or of one of its sub-points, as a document of the ledger. */
import type { PlainDate } from '../calendar.ts';
import type { Office, OfficeId } from '../place.ts';
import type { Blanks } from '../quantity.ts';
import type { OpenedAccount, Posting } from './posting.ts';

export interface UsageOfDay {
  readonly eventId: string;
  readonly officeId: OfficeId;
  /** null: the office itself. */
  readonly subPointId: string | null;
  readonly day: PlainDate;
  readonly printed: Blanks;
  /** By all causes, test prints among them. */
  readonly spoiled: Blanks;
}

/** Indonesia keeps no summer time: its three zones are fixed. */
const offsetHours: Record<Office['timeZone'], number> = {
  'Asia/Jakarta': 7,
  'Asia/Makassar': 8,
  'Asia/Jayapura': 9,
};

/** The first moment of the day by the office's clock, and the first of the day after; ISO 8601 in UTC. */
export function momentsOfDay(day: PlainDate, timeZone: Office['timeZone']) {
  const start = Date.parse(`${day}T00:00:00+0${offsetHours[timeZone]}:00`);
  return {
    start: new Date(start).toISOString(),
    end: new Date(start + 86_400_000).toISOString(),
  };
}

/** When something of the day is taken to have happened: now, or for a day that is over, at its very end. */
export function lateMoment(day: PlainDate, timeZone: Office['timeZone'], now: string): string {
  const last = Date.parse(momentsOfDay(day, timeZone).end) - 1;
  return new Date(Math.min(last, Date.parse(now))).toISOString();
}

/**
 * Blanks leave the hand as printed or spoiled. Only the day is stated, so the document stands right after the last one
 * of the place on that day (`lastOnDay`), or at its start: sent again, it is the same document again. null when
 * nothing was used.
 */
export function usagePosting(
  usage: UsageOfDay,
  actor: string,
  timeZone: Office['timeZone'],
  lastOnDay: string | null,
): Posting | null {
  const { eventId, officeId, subPointId, day, printed, spoiled } = usage;
  const used = printed + spoiled;
  if (used === 0) return null;
  const place = subPointId ?? officeId;
  return {
    eventId,
    kind: 'usage',
    occurredAt: lastOnDay ?? momentsOfDay(day, timeZone).start,
    actor,
    reference: `${place}/${day}`,
    entries: [
      { account: `on_hand:${place}`, amount: -used },
      ...(printed > 0 ? [{ account: `printed:${place}`, amount: printed }] : []),
      ...(spoiled > 0 ? [{ account: `spoiled:${place}`, amount: spoiled }] : []),
    ],
    opens: accountsOfPlace(officeId, subPointId),
  };
}

/** Where the blanks of an office, or of a sub-point, can be; the office answers for both. */
export function accountsOfPlace(officeId: OfficeId, subPointId: string | null): OpenedAccount[] {
  return (['on_hand', 'printed', 'spoiled'] as const).map((kind) => ({
    code: `${kind}:${subPointId ?? officeId}`,
    kind,
    officeId,
  }));
}
