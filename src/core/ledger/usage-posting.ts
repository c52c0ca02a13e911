/** The day's use of an office as a document of the ledger. */
import type { PlainDate } from '../calendar.ts';
import type { Office, OfficeId } from '../place.ts';
import type { Blanks } from '../quantity.ts';
import type { Posting } from './posting.ts';

export interface UsageOfDay {
  readonly eventId: string;
  readonly officeId: OfficeId;
  readonly day: PlainDate;
  readonly printed: Blanks;
  readonly spoiled: Blanks;
}

/** Indonesia keeps no summer time: its three zones are fixed. */
const offsetHours: Record<Office['timeZone'], number> = {
  'Asia/Jakarta': 7,
  'Asia/Makassar': 8,
  'Asia/Jayapura': 9,
};

/**
 * Blanks leave the office's hand as printed or spoiled. Only the day is stated, so the document stands right after
 * the last one of the office on that day (`lastOccurredAt`), or at its start: sent again, it is the same
 * document again. null when nothing was used.
 */
export function usagePosting(
  usage: UsageOfDay,
  actor: string,
  timeZone: Office['timeZone'],
  lastOccurredAt: string | null,
): Posting | null {
  const { eventId, officeId, day, printed, spoiled } = usage;
  const used = printed + spoiled;
  if (used === 0) return null;
  const start = Date.parse(`${day}T00:00:00+0${offsetHours[timeZone]}:00`);
  const last = lastOccurredAt === null ? start : Date.parse(lastOccurredAt);
  const isSameDay = last >= start && last < start + 86_400_000;
  return {
    eventId,
    kind: 'usage',
    occurredAt: new Date(isSameDay ? last : start).toISOString(),
    actor,
    reference: `${officeId}/${day}`,
    entries: [
      { account: `on_hand:${officeId}`, amount: -used },
      ...(printed > 0 ? [{ account: `printed:${officeId}`, amount: printed }] : []),
      ...(spoiled > 0 ? [{ account: `spoiled:${officeId}`, amount: spoiled }] : []),
    ],
    opens: (['on_hand', 'printed', 'spoiled'] as const).map((kind) => ({
      code: `${kind}:${officeId}`,
      kind,
      officeId,
    })),
  };
}
