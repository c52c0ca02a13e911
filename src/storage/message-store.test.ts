import { describe, expect, it } from 'vitest';
import { country } from '#core/access/role.ts';
import type { Message } from '#core/requisition/message.ts';
import { rolledBack, testDatabase } from '../../tests/support/test-database.ts';
import type { Tx } from './db.ts';
import { saveMessages, settleMessages } from './message-store.ts';
import { saveOffices } from './place-store.ts';

const database = testDatabase();
const now = '2017-11-23T02:00:00.000Z';

const call: Message = {
  id: 'call/a-1',
  kind: 'call_to_collect',
  to: { ...country, officeId: '3205' },
  officeId: '3205',
  aboutId: 'a-1',
  values: { office: 'Kab. Garut', blanks: 20_000, collectBy: '2017-11-30' },
  dueAt: '2017-11-30T09:00:00.000Z',
};

async function prepare(tx: Tx): Promise<void> {
  await saveOffices(tx, [
    {
      id: '3205',
      kind: 'kabupaten',
      seat: 'Garut',
      provinceCode: '32',
      provinceName: 'Jawa Barat',
      latitude: -7.2,
      longitude: 107.9,
      residents: 2_500_000,
      timeZone: 'Asia/Jakarta',
      leadTimeDays: 3,
    },
  ]);
  const contact = {
    office_id: '3205',
    province_code: null,
    kinds: null,
    valid_from: '2017-01-01',
    valid_until: null,
    saved_by: 'operator-3205',
    saved_at: now,
  };
  await tx
    .insertInto('contact')
    .values([
      { ...contact, id: 'c1', channel: 'email', address: 'garut@example.org' },
      { ...contact, id: 'c2', channel: 'sms', address: '+628111' },
      { ...contact, id: 'c3', channel: 'sms', address: '+628222', valid_until: '2017-11-22' },
      { ...contact, id: 'c4', channel: 'whatsapp', address: '+628333', kinds: ['loan_due'] },
      { ...contact, id: 'c5', channel: 'email', address: 'x@example.org', office_id: null },
    ])
    .execute();
}

const lettersOf = async (tx: Tx): Promise<string[]> =>
  (await tx.selectFrom('delivery').selectAll().orderBy('address').execute()).map(
    ({ channel, address, state }) => `${channel} ${address} ${state}`,
  );

describe('telling', () => {
  it('writes to the addresses of the place that are in use and want the kind', async () => {
    await rolledBack(database.current, async (tx) => {
      await prepare(tx);
      expect(await saveMessages(tx, [call], now)).toBe(1);
      expect(await lettersOf(tx)).toEqual([
        'sms +628111 waiting',
        'email garut@example.org waiting',
      ]);
    });
  });

  it('the same thing twice tells it once', async () => {
    await rolledBack(database.current, async (tx) => {
      await prepare(tx);
      await saveMessages(tx, [call], now);
      expect(await saveMessages(tx, [call], now)).toBe(0);
      expect(await lettersOf(tx)).toHaveLength(2);
    });
  });

  it('a reminder is a message of its own, by the channels of its rung', async () => {
    await rolledBack(database.current, async (tx) => {
      await prepare(tx);
      await saveMessages(tx, [{ ...call, channels: ['app'] }], now);
      expect(await lettersOf(tx)).toEqual([]);
      await saveMessages(tx, [{ ...call, rung: 1, channels: ['app', 'sms'] }], now);
      expect(await lettersOf(tx)).toEqual(['sms +628111 waiting']);
      const rows = await tx.selectFrom('message').select(['id', 'root_id']).orderBy('id').execute();
      expect(rows).toEqual([
        { id: 'call/a-1', root_id: 'call/a-1' },
        { id: 'call/a-1~1', root_id: 'call/a-1' },
      ]);
    });
  });

  it('what is settled is not sent any more', async () => {
    await rolledBack(database.current, async (tx) => {
      await prepare(tx);
      await saveMessages(tx, [call], now);
      await settleMessages(tx, 'call_to_collect', ['another'], now);
      expect(await lettersOf(tx)).toContain('sms +628111 waiting');
      await settleMessages(tx, 'call_to_collect', ['a-1'], now);
      expect(await lettersOf(tx)).toEqual([
        'sms +628111 needless',
        'email garut@example.org needless',
      ]);
    });
  });

  it('a message without one of its values is a bug', async () => {
    await rolledBack(database.current, async (tx) => {
      const halved = { ...call, values: { office: 'Kab. Garut', blanks: 1 } };
      await expect(saveMessages(tx, [halved], now)).rejects.toThrow(/lacks collectBy/);
    });
  });
});
