/** What the program does by itself, by the clock of the world: never twice, and made up for when it was down. */
import { describe, expect, it } from 'vitest';
import { country } from '#core/access/role.ts';
import { scheduleWork } from '#main/scheduled-work.ts';
import type { LetterChannel } from '#operations/messages/letter-channel.ts';
import { countryLoader } from '#operations/round/allocation-world.ts';
import { runOperation } from '#operations/run-operation.ts';
import { saveContact } from '#storage/contact-store.ts';
import { loadWork } from '#storage/views/work-view.ts';
import { testApi } from './support/test-api.ts';

const api = testApi();

function scheduled(time: string) {
  const clock = { now: new Date(`${time}:00+07:00`) };
  const sent: string[] = [];
  const complaints: string[] = [];
  let isReadOnly = false;
  let checks = 0;
  const channel: LetterChannel = {
    channels: ['email'],
    send: async ({ kind }) => {
      sent.push(kind);
    },
    close: () => sent.push('closed'),
  };
  const work = scheduleWork({
    database: api.current.database,
    loadCountry: countryLoader(),
    worldNow: () => clock.now,
    today: () => new Date(clock.now.getTime() + 7 * 3_600_000).toISOString().slice(0, 10),
    now: () => clock.now,
    sending: {
      channels: [channel],
      say: () => ({ title: '', body: '' }),
      now: () => clock.now,
      dice: () => 1,
    },
    watch: {
      isReadOnly: () => isReadOnly,
      check: async () => {
        checks++;
      },
    },
    publicSite: { keepUp: async () => {}, stop: async () => {} },
    complain: (what) => complaints.push(what),
  });
  return {
    ...work,
    sent,
    complaints,
    checks: () => checks,
    at: (later: string) => {
      clock.now = new Date(`${later}:00+07:00`);
    },
    failStop: () => {
      isReadOnly = true;
    },
    statesOf: async (day: string) =>
      (await loadWork(api.current.database.db, day)).flatMap(({ steps }) =>
        steps.map(({ state }) => state),
      ),
  };
}

describe('scheduled work', () => {
  it('waits for the morning, does its work once, and sends the letters of it at once', async () => {
    await runOperation(api.current.database, (tx) =>
      saveContact(
        tx,
        {
          id: 'centre',
          place: country,
          channel: 'email',
          address: 'pusat@example.org',
          kinds: ['round_proposed'],
          validFrom: '2017-01-01',
          validUntil: null,
        },
        'admin',
        '2017-11-23T00:00:00.000Z',
      ),
    );
    const work = scheduled('2017-11-23T04:59');
    await work.tick();
    expect(await work.statesOf('2017-11-23')).toEqual([]);
    work.at('2017-11-23T05:00');
    await work.tick();
    expect(new Set(await work.statesOf('2017-11-23'))).toEqual(new Set(['done']));
    expect(work.sent).toEqual(['round_proposed']);
    await work.tick();
    expect(work.sent).toEqual(['round_proposed']);
    expect(work.complaints).toEqual([]);
    await work.stop();
    expect(work.sent).toEqual(['round_proposed', 'closed']);
  });

  it('adds up the ledger every hour', async () => {
    const work = scheduled('2017-11-23T10:00');
    await work.tick();
    expect(work.checks()).toBe(0);
    work.at('2017-11-23T10:59');
    await work.tick();
    expect(work.checks()).toBe(0);
    work.at('2017-11-23T11:00');
    await work.tick();
    expect(work.checks()).toBe(1);
    await work.stop();
  });

  it('a start at noon makes up for the morning', async () => {
    const work = scheduled('2017-11-24T12:00');
    await work.tick();
    expect(new Set(await work.statesOf('2017-11-24'))).toEqual(new Set(['done']));
    await work.stop();
  });

  it('does not touch a ledger that is read-only', async () => {
    const work = scheduled('2017-11-27T09:00');
    work.failStop();
    await work.tick();
    expect(await work.statesOf('2017-11-27')).toEqual([]);
    await work.stop();
  });
});
