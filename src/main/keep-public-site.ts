/**
 * Publishes the public pages at the start, soon after each change of the figures, and when a day begins. Changes of
 * the next seconds are gathered; what failed is tried again.
 */

import type { PlainDate } from '#core/calendar.ts';
import type { WrittenSite } from '#documents/public-site/write-public-site.ts';
import type { LiveFeed } from '#operations/live-feed.ts';
import { wholeCountry } from '#storage/views/scope.ts';

export interface PublicSiteParts {
  readonly live: Pick<LiveFeed, 'mark' | 'follow'>;
  readonly today: () => PlainDate;
  readonly publish: (asOf: PlainDate) => Promise<WrittenSite>;
  readonly onWritten: (paths: readonly string[]) => void;
  readonly complain: (what: string, error: unknown) => void;
}

export interface PublicSiteKeeper {
  /** Publishes what is not published yet; for whoever looks in now and then. */
  keepUp(): Promise<void>;
  /** Waits for what is under way. */
  stop(): Promise<void>;
}

/** After the first change, and so at most once in this time. */
const gatherMilliseconds = 3_000;

export function keepPublicSite(parts: PublicSiteParts): PublicSiteKeeper {
  let publishedFor: PlainDate | null = null;
  let isChanged = false;
  let isStopped = false;
  let timer: NodeJS.Timeout | null = null;
  let underWay: Promise<void> | null = null;
  let following: Promise<() => void> | null = null;

  const publish = async (): Promise<void> => {
    // From before the reading: what changes meanwhile is published the next time.
    isChanged = false;
    const asOf = parts.today();
    try {
      const { changed, removed } = await parts.publish(asOf);
      publishedFor = asOf;
      parts.onWritten([...changed, ...removed]);
    } catch (error) {
      isChanged = true;
      if (!isStopped) parts.complain('the public pages', error);
    }
  };
  const keepUp = (): Promise<void> => {
    following ??= follow().catch((error: unknown) => {
      following = null;
      throw error;
    });
    if (isStopped || (!isChanged && publishedFor === parts.today()))
      return following.then(() => {});
    underWay ??= publish().finally(() => {
      underWay = null;
    });
    return underWay;
  };
  const follow = async (): Promise<() => void> => {
    const follower = {
      scope: wholeCountry,
      tell: () => {
        isChanged = true;
        timer ??= setTimeout(() => {
          timer = null;
          void keepUp();
        }, gatherMilliseconds).unref();
      },
      askAgain: () => {},
      end: () => {},
    };
    return parts.live.follow(follower, await parts.live.mark());
  };

  return {
    keepUp,
    stop: async () => {
      isStopped = true;
      if (timer) clearTimeout(timer);
      await underWay;
    },
  };
}
