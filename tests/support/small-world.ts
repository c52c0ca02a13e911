/** A world of four offices that a reader can hold in the head, for tests of what offices do. */
import { beforeAll } from 'vitest';
import { type Actor, country, type Place, type Role } from '#core/access/role.ts';
import type { PlainDate } from '#core/calendar.ts';
import type { Posting } from '#core/ledger/posting.ts';
import { accountsOfPlace } from '#core/ledger/usage-posting.ts';
import { defaultPolicy } from '#core/policy/default-policy.ts';
import type { Database } from '#storage/db.ts';
import { postDocuments } from '#storage/ledger-store.ts';
import { saveOfficeNames, saveOffices } from '#storage/place-store.ts';
import { savePolicies } from '#storage/policy-store.ts';
import { type PostingQueue, postingQueue } from '#storage/posting-queue.ts';
import { testDatabase } from './test-database.ts';

/** Garut and Karawang lie in province 32, Klaten and Sukoharjo in 33. */
export const garut = '3205';
export const karawang = '3215';
export const klaten = '3310';
export const sukoharjo = '3311';

export interface SmallWorld {
  readonly database: Database;
  readonly postings: PostingQueue;
  /** The world's clock: Thursday 23 November 2017, nine in the evening. */
  readonly clock: { readonly today: PlainDate; readonly now: Date };
  balance(account: string): Promise<number>;
}

/** The reserve holds 100,000; each office 1,000, since Wednesday 1 November 2017. */
export function smallWorld(): { readonly current: SmallWorld } {
  const database = testDatabase();
  const clock = { today: '2017-11-23', now: new Date('2017-11-23T21:00:00+07:00') };
  beforeAll(async () => {
    await database.current.db.transaction().execute(async (tx) => {
      await saveOffices(tx, [garut, karawang, klaten, sukoharjo].map(officeOf));
      await saveOfficeNames(
        tx,
        [garut, karawang, klaten, sukoharjo].map((id) => ({
          officeId: id,
          code: `${id.slice(0, 2)}.${id.slice(2)}`,
          name: `Kabupaten ${id}`,
          validFrom: '2010-01-01',
          validUntil: null,
        })),
      );
      await savePolicies(tx, [defaultPolicy]);
      const outcomes = await postDocuments(
        tx,
        [
          opening(null, 100_000),
          ...[garut, karawang, klaten, sukoharjo].map((id) => opening(id, 1_000)),
        ],
        '2017-11-01T02:00:00.000Z',
      );
      if (outcomes.some(({ outcome }) => outcome === 'refused')) {
        throw new Error(`the small world cannot open: ${JSON.stringify(outcomes)}`);
      }
    });
  });
  return {
    get current() {
      const { current } = database;
      return {
        database: current,
        postings: postingQueue(current, () => clock.now.toISOString()),
        clock,
        balance: async (account: string) => {
          const row = await current.db
            .selectFrom('account')
            .select('balance')
            .where('code', '=', account)
            .executeTakeFirst();
          return row?.balance ?? 0;
        },
      };
    },
  };
}

export function actorOf(login: string, role: Role, place: Partial<Place> = {}): Actor {
  return { login, name: login, role, ...country, ...place };
}

export const operatorOf = (officeId: string): Actor =>
  actorOf(`operator-${officeId}`, 'office_operator', { officeId });

function officeOf(id: string) {
  return {
    id,
    kind: 'kabupaten' as const,
    seat: id,
    provinceCode: id.slice(0, 2),
    provinceName: `Provinsi ${id.slice(0, 2)}`,
    latitude: -7,
    longitude: 108,
    residents: 1_000_000,
    timeZone: 'Asia/Jakarta' as const,
    leadTimeDays: 2,
  };
}

function opening(officeId: string | null, blanks: number): Posting {
  const account = officeId === null ? 'reserve' : `on_hand:${officeId}`;
  return {
    eventId: `opening ${account}`,
    kind: 'opening',
    occurredAt: '2017-11-01T01:00:00.000Z',
    actor: 'blanko',
    reference: `SA-${account}`,
    entries: [
      { account: 'maker', amount: -blanks },
      { account, amount: blanks },
    ],
    opens: [
      { code: 'maker', kind: 'maker', officeId: null },
      ...(officeId === null
        ? [{ code: 'reserve', kind: 'reserve' as const, officeId: null }]
        : accountsOfPlace(officeId, null)),
    ],
  };
}
