/**
 * What the program does by itself while it runs: letters at once, reminders and the look at the ledger every hour, the
 * morning's work on every working morning, made up for after a standstill. Several programs on one database share it.
 */
import type { PlainDate } from '#core/calendar.ts';
import type { LedgerWatch } from '#operations/ledger/ledger-watch.ts';
import { deliverLetters, type Sending } from '#operations/messages/deliver-letters.ts';
import { keepUp } from '#operations/morning/keep-up.ts';
import { type MorningParts, morningWork } from '#operations/morning/morning-work.ts';
import type { PublicSiteKeeper } from './keep-public-site.ts';

export interface ScheduledParts extends MorningParts {
  readonly sending: Sending;
  readonly watch: LedgerWatch;
  readonly publicSite: PublicSiteKeeper;
  /** Told of what failed; the next round tries again. */
  readonly complain: (what: string, error: unknown) => void;
}

export interface ScheduledWork {
  /** Does everything that is due now. */
  tick(): Promise<void>;
  /** Waits for what is under way. */
  stop(): Promise<void>;
}

const tickMilliseconds = 15_000;
const hourMilliseconds = 3_600_000;
/** In Jakarta: an hour before the counters of Jayapura open. */
const morningHour = 5;

export function scheduleWork(parts: ScheduledParts): ScheduledWork {
  let doneFor: PlainDate | null = null;
  let hourlyAt = 0;
  let underWay: Promise<void> | null = null;

  const work: readonly (readonly [what: string, run: () => Promise<unknown>])[] = [
    [
      'the look at the ledger',
      // At the start it has just been looked at.
      async () => isHourOver() && hourlyAt > 0 && parts.watch.check(),
    ],
    [
      "the morning's work",
      async () => {
        if (parts.watch.isReadOnly() || doneFor === parts.today() || !isMorning(parts)) return;
        const { failed } = await morningWork(parts);
        if (failed.length === 0) doneFor = parts.today();
      },
    ],
    [
      'reminders',
      async () => {
        if (!isHourOver()) return;
        if (!parts.watch.isReadOnly()) await keepUp(parts);
        hourlyAt = parts.now().getTime();
      },
    ],
    ['the public pages', () => parts.publicSite.keepUp()],
    ['letters', () => deliverLetters(parts.database, parts.sending)],
  ];

  const isHourOver = (): boolean => parts.now().getTime() - hourlyAt >= hourMilliseconds;

  const doAll = async (): Promise<void> => {
    for (const [what, run] of work) {
      await run().catch((error: unknown) => parts.complain(what, error));
    }
  };
  const tick = (): Promise<void> => {
    underWay ??= doAll().finally(() => {
      underWay = null;
    });
    return underWay;
  };
  const timer = setInterval(tick, tickMilliseconds).unref();

  return {
    tick,
    stop: async () => {
      clearInterval(timer);
      await underWay;
      await parts.publicSite.stop();
      for (const way of parts.sending.channels) way.close();
    },
  };
}

function isMorning({ worldNow }: MorningParts): boolean {
  return (worldNow().getUTCHours() + 7) % 24 >= morningHour;
}
