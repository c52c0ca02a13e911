/** The live stream: server-sent events that say what to read again. */
import { type LiveChange, liveTopics } from '#contract/live-schema.ts';
import { isStillOpen, type ResumedSession } from '#operations/access/resume-session.ts';
import type { FeedChange } from '#operations/live-feed.ts';
import type { LiveMark } from '#storage/views/live-view.ts';
import { scopeOf } from '#storage/views/scope.ts';
import { type Routes, refuse } from '../answer.ts';
import { liveStream } from '../live-stream.ts';
import type { RouteParts } from '../route-parts.ts';
import { sessionTokenOf } from '../who-is-asking.ts';

/** Open streams of all readers, and of one, whose further pages then ask from time to time instead. */
const streamsMax = 2_000;
const streamsOfOneMax = 6;
/** The session is looked at as often. */
const heartbeatMilliseconds = 15_000;
const retryMilliseconds = 3_000;

export function liveRoutes(parts: RouteParts): Routes<'followChanges'> {
  const { database, live, now, today } = parts;
  const places = streamPlaces();

  const isOpen = async (token: string | null, session: ResumedSession | null): Promise<boolean> =>
    token !== null &&
    session !== null &&
    isStillOpen(database, token, session.assignmentId, { now: now(), today: today() });

  return {
    followChanges: async ({ actor, session, reply }) => {
      const from = readMark(reply.request.headers['last-event-id']) ?? (await live.mark());
      const leave = places.take(actor.login);
      if (!leave) return refuse('too_many_streams', { retryAfterSeconds: 60 });

      const stream = liveStream(retryMilliseconds);
      const token = sessionTokenOf(reply.request);
      const askAgain = (): void => {
        const asked = isOpen(token, session);
        // While the database is away nobody is sent off: the next heartbeat asks again.
        void asked.then((open) => open || stream.end()).catch(() => undefined);
      };
      const heartbeat = setInterval(() => {
        stream.beat();
        askAgain();
      }, heartbeatMilliseconds);
      stream.onClose(() => {
        clearInterval(heartbeat);
        leave();
      });
      stream.say('ready', markText(from), {});
      const tell = (change: FeedChange): void =>
        stream.say('change', markText(change.mark), sayChange(change));
      const follower = { scope: scopeOf(actor), tell, askAgain, end: stream.end };
      stream.onClose(await live.follow(follower, from));
      reply.header('x-accel-buffering', 'no');
      return { name: null, mediaType: 'text/event-stream', content: stream.content };
    },
  };
}

/** Counts open streams; null when there is no place for one more. */
function streamPlaces() {
  const open = new Map<string, number>();
  let all = 0;
  return {
    take: (login: string): (() => void) | null => {
      const own = open.get(login) ?? 0;
      if (all >= streamsMax || own >= streamsOfOneMax) return null;
      all++;
      open.set(login, own + 1);
      return () => {
        all--;
        const left = (open.get(login) ?? 1) - 1;
        if (left > 0) open.set(login, left);
        else open.delete(login);
      };
    },
  };
}

function sayChange({ mark, kinds, offices, topics }: FeedChange): LiveChange {
  return {
    ledgerSeq: mark.ledgerSeq,
    kinds: [...kinds],
    offices: offices && [...offices],
    topics: liveTopics.filter((topic) => topics.includes(topic)),
  };
}

function markText({ ledgerSeq, observations, changes }: LiveMark): string {
  return `${ledgerSeq}.${observations}.${changes}`;
}

/** What a browser sends when it comes back; anything else is a first visit. */
function readMark(sent: string | string[] | undefined): LiveMark | null {
  const found = /^(\d{1,15})\.(\d{1,15})\.(\d{1,15})$/.exec(String(sent ?? ''));
  if (!found) return null;
  return {
    ledgerSeq: Number(found[1]),
    observations: Number(found[2]),
    changes: Number(found[3]),
  };
}
