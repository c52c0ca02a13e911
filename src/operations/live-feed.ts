/**
 * Tells readers what to read again, never what it says. It looks into the database at most every few milliseconds
 * when this process has changed something, and every few seconds for what others changed; no reader, no look.
 */
import type { MovementKind } from '#core/ledger/movement-kind.ts';
import type { OfficeId } from '#core/place.ts';
import type { Database } from '#storage/db.ts';
import {
  type LiveMark,
  loadLiveMark,
  loadNotedChanges,
  loadTouchedAccounts,
  type NotedChange,
  type Touched,
  type TouchedAccount,
} from '#storage/views/live-view.ts';
import { readSnapshot } from '#storage/views/read-snapshot.ts';
import type { Scope } from '#storage/views/scope.ts';

export interface FeedChange {
  readonly mark: LiveMark;
  readonly kinds: readonly MovementKind[];
  /** null: more than can be named. */
  readonly offices: readonly OfficeId[] | null;
  readonly topics: readonly string[];
}

export interface Follower {
  readonly scope: Scope;
  tell(change: FeedChange): void;
  /** Whether the reader is still who it was has to be asked again. */
  askAgain(): void;
  end(): void;
}

export interface LiveFeed {
  /** Something was just committed in this process; `sessions` when it may have ended somebody's session. */
  nudge(about?: 'sessions'): void;
  /** From now on, and everything since `from` first. Returns how to stop. */
  follow(follower: Follower, from: LiveMark): Promise<() => void>;
  mark(): Promise<LiveMark>;
  close(): void;
}

const othersEveryMilliseconds = 2_000;
const gatherMilliseconds = 50;
/** More documents than this are told as "everything". */
const documentsMax = 1_000;
const officesNamedMax = 50;

export function liveFeed(database: Database): LiveFeed {
  const followers = new Set<Follower>();
  let last: LiveMark | null = null;
  let seen = new Set<number>();
  let timer: NodeJS.Timeout | null = null;
  let isLooking = false;
  let isClosed = false;

  const plan = (milliseconds: number): void => {
    if (isClosed || followers.size === 0) return;
    if (timer) clearTimeout(timer);
    timer = setTimeout(look, milliseconds).unref();
  };

  const look = async (): Promise<void> => {
    if (isLooking) return;
    isLooking = true;
    try {
      const since = last;
      const news = await readSnapshot(database, async (db) => {
        const mark = await loadLiveMark(db);
        return !since || isSame(since, mark) ? null : newsSince(db, since, mark);
      });
      if (news) {
        const fresh = news.changes.filter(({ id }) => !seen.has(id));
        seen = new Set(news.changes.map(({ id }) => id));
        last = news.mark;
        for (const follower of followers) tellIfConcerned(follower, { ...news, changes: fresh });
      }
    } catch {
      // The database is away: what changed meanwhile is told when it is back.
    } finally {
      isLooking = false;
      plan(othersEveryMilliseconds);
    }
  };

  return {
    nudge: (about) => {
      if (about === 'sessions') for (const follower of followers) follower.askAgain();
      plan(gatherMilliseconds);
    },

    follow: async (follower, from) => {
      const { news, noted } = await readSnapshot(database, async (db) => {
        const mark = await loadLiveMark(db);
        const noted = await loadNotedChanges(db, mark.changes);
        return { noted, news: isSame(from, mark) ? null : await newsSince(db, from, mark) };
      });
      followers.add(follower);
      if (last === null) {
        last = news?.mark ?? from;
        seen = new Set(noted.map(({ id }) => id));
      }
      if (news) {
        const changes = news.changes.filter(({ id }) => id > from.changes);
        // Numbers that are ahead of ours are of another database: then everything is new.
        const touched = isAhead(from, news.mark) ? null : news.touched;
        tellIfConcerned(follower, { ...news, touched, changes });
      }
      plan(gatherMilliseconds);
      return () => {
        followers.delete(follower);
        if (followers.size > 0) return;
        if (timer) clearTimeout(timer);
        last = null;
      };
    },

    mark: () => loadLiveMark(database.db),

    close: () => {
      isClosed = true;
      if (timer) clearTimeout(timer);
      for (const follower of followers) follower.end();
    },
  };
}

interface News {
  readonly mark: LiveMark;
  /** null: too many documents to look at each. */
  readonly touched: readonly TouchedAccount[] | null;
  readonly changes: readonly NotedChange[];
  readonly isObserved: boolean;
}

async function newsSince(
  db: Parameters<typeof loadLiveMark>[0],
  since: LiveMark,
  mark: LiveMark,
): Promise<News> {
  const documents = mark.ledgerSeq - since.ledgerSeq;
  return {
    mark,
    touched:
      documents > documentsMax
        ? null
        : documents > 0
          ? await loadTouchedAccounts(db, since.ledgerSeq, mark.ledgerSeq)
          : [],
    changes: mark.changes > since.changes ? await loadNotedChanges(db, since.changes) : [],
    isObserved: mark.observations !== since.observations,
  };
}

function tellIfConcerned({ scope, tell }: Follower, news: News): void {
  const touched = news.touched?.filter((account) => isInScope(scope, account)) ?? null;
  const changes = news.changes.filter((change) => isInScope(scope, { ...change, place: '' }));
  const topics = new Set(changes.map(({ topic }) => topic));
  if (news.isObserved) topics.add('observations');
  if (touched?.length === 0 && topics.size === 0) return;
  const offices = touched && [
    ...new Set([...touched, ...changes].flatMap(({ officeId }) => officeId ?? [])),
  ];
  tell({
    mark: news.mark,
    kinds: [...new Set(touched?.map(({ kind }) => kind))],
    offices: offices && offices.length <= officesNamedMax ? offices : null,
    topics: [...topics],
  });
}

/** An office hears of itself, a province of its offices, a sub-point of its own accounts, the centre of all. */
function isInScope(
  { provinceCode, officeId, subPointId }: Scope,
  touched: Touched & { readonly place: string },
): boolean {
  if (subPointId !== null) return touched.place === subPointId;
  if (officeId !== null) return touched.officeId === officeId;
  return provinceCode === null || touched.provinceCode === provinceCode;
}

function isSame(one: LiveMark, other: LiveMark): boolean {
  return (
    one.ledgerSeq === other.ledgerSeq &&
    one.observations === other.observations &&
    one.changes === other.changes
  );
}

function isAhead(one: LiveMark, other: LiveMark): boolean {
  return one.ledgerSeq > other.ledgerSeq || one.observations > other.observations;
}
