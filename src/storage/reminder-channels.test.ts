/** Which letters the reminders write: those of the channels that the rule in force names for the step, and no other. */
import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { country } from '#core/access/role.ts';
import { defaultWarningRule, type Rung } from '#core/requisition/warning-rule.ts';
import { changeWarningRule, readWarningRules } from '#operations/morning/change-warning-rule.ts';
import { sendReminders } from '#operations/morning/send-reminders.ts';
import { actorOf, garut, smallWorld } from '../../tests/support/small-world.ts';
import { saveContact } from './contact-store.ts';
import { saveMessages } from './message-store.ts';

const world = smallWorld();
const admin = actorOf('admin', 'administrator');
const province = { ...country, provinceCode: '32' };

beforeAll(async () => {
  const { database, clock } = world.current;
  await database.db.transaction().execute(async (tx) => {
    const contacts = [
      ['email', 'garut@example.org', { ...country, officeId: garut }],
      ['whatsapp', '+628111', { ...country, officeId: garut }],
      ['email', 'jabar@example.org', province],
      ['sms', '+628222', province],
    ] as const;
    for (const [channel, address, place] of contacts) {
      const dated = { validFrom: '2017-01-01', validUntil: null, kinds: null };
      const contact = { id: randomUUID(), channel, address, place, ...dated };
      await saveContact(tx, contact, 'admin', clock.now.toISOString());
    }
  });
});

/** A rule of its own from today on. */
async function order(ladder: readonly Rung[], validFrom = '2017-11-23') {
  const { newest } = await readWarningRules(world.current.database.db, validFrom);
  const { id: _id, version: _v, validUntil: _until, ...numbers } = defaultWarningRule;
  const changed = await changeWarningRule(
    world.current.database,
    admin,
    {
      ...numbers,
      eventId: randomUUID(),
      basedOn: newest.version,
      validFrom,
      ladders: { case_due: ladder },
    },
    world.current.clock.now,
  );
  expect(changed.outcome).toBe('done');
}

/** Tells Garut of a case, lets a week pass, and says which letters the reminders of it wrote. */
async function lettersOfReminders(aboutId: string): Promise<string[]> {
  const { database } = world.current;
  const told = {
    id: `case_due/${aboutId}`,
    kind: 'case_due' as const,
    to: { ...country, officeId: garut },
    officeId: garut,
    aboutId,
    values: { office: 'Kabupaten Garut', blanks: 5, dueOn: '2017-11-24' },
    dueAt: null,
  };
  await database.db
    .transaction()
    .execute((tx) => saveMessages(tx, [told], '2017-11-23T02:00:00.000Z'));
  await sendReminders(database, new Date('2017-11-30T02:00:00Z'));
  const rows = await database.db
    .selectFrom('message')
    .leftJoin('delivery', 'delivery.message_id', 'message.id')
    .select(['message.rung', 'delivery.channel', 'delivery.address'])
    .where('message.about_id', '=', aboutId)
    .where('message.rung', '>', 0)
    .orderBy('message.rung')
    .orderBy('delivery.channel')
    .execute();
  return rows.map(({ rung, channel, address }) =>
    channel === null ? `${rung} inbox only` : `${rung} ${channel} ${address}`,
  );
}

const rung = (to: Rung['to'], ...channels: Rung['channels']): Rung => ({
  afterWorkingHours: 8,
  to,
  channels,
});

describe('a step of the ladder', () => {
  it.each<[string, Rung[], string[]]>([
    [
      'with e-mail sends mail',
      [rung('office', 'app', 'email'), rung('province', 'app', 'email', 'sms')],
      ['1 email garut@example.org', '2 email jabar@example.org', '2 sms +628222'],
    ],
    [
      'without e-mail sends none, though there is an address',
      [rung('office', 'app', 'whatsapp'), rung('province', 'app', 'sms')],
      ['1 whatsapp +628111', '2 sms +628222'],
    ],
    [
      'with the inbox alone writes no letter',
      [rung('office', 'app'), rung('province', 'app', 'email')],
      ['1 inbox only', '2 email jabar@example.org'],
    ],
  ])('%s', async (_what, ladder, letters) => {
    await order(ladder);
    expect(await lettersOfReminders(randomUUID())).toEqual(letters);
  });

  it('keeps its channels until the day from which others were ordered', async () => {
    await order([rung('office', 'app', 'email')], '2017-12-15');
    expect(await lettersOfReminders('case-before')).toEqual([
      '1 inbox only',
      '2 email jabar@example.org',
    ]);
  });
});
