/** Letters leave by a real mail server and a real gateway, once for each id, whatever fails in between. */
import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sayMessage } from '#contract/words/say-message.ts';
import { country } from '#core/access/role.ts';
import { triesMax } from '#core/requisition/retry-after.ts';
import { deliverLetters } from '#operations/messages/deliver-letters.ts';
import type { LetterChannel } from '#operations/messages/letter-channel.ts';
import { retryDelivery } from '#operations/messages/retry-delivery.ts';
import { smtpChannel } from '#operations/messages/smtp-channel.ts';
import { webhookChannel } from '#operations/messages/webhook-channel.ts';
import { runOperation } from '#operations/run-operation.ts';
import { saveContact } from '#storage/contact-store.ts';
import type { Tx } from '#storage/db.ts';
import { leaseLetters } from '#storage/delivery-store.ts';
import { saveMessages } from '#storage/message-store.ts';
import { loadDelivery, loadOutbox } from '#storage/views/outbox-view.ts';
import { testDatabase } from './support/test-database.ts';

const database = testDatabase();
const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
const start = new Date('2026-01-05T01:00:00Z');
let now = start;
let told = 0;

const later = (hours: number) => {
  now = new Date(now.getTime() + hours * 3_600_000);
};

const post = (...channels: LetterChannel[]) =>
  deliverLetters(database.current, {
    channels,
    say: (letter) => sayMessage('id', letter),
    now: () => now,
    dice: () => 1,
  });

/** Tells the centre, at the one address of the channel, and returns the letter's id. */
async function tell(channel: 'email' | 'whatsapp' | 'sms', address: string): Promise<string> {
  told++;
  await runOperation(database.current, async (tx) => {
    await silenceContacts(tx);
    const contact = { place: country, channel, address, kinds: null } as const;
    const validity = { validFrom: '2026-01-01', validUntil: null };
    await saveContact(
      tx,
      { id: `contact-${told}`, ...contact, ...validity },
      'admin',
      now.toISOString(),
    );
    const message = {
      id: `round-${told}`,
      kind: 'round_proposed' as const,
      to: country,
      officeId: null,
      aboutId: 'r',
      values: { offices: 12, blanks: 34_500 },
      dueAt: null,
      channels: ['app', channel] as const,
    };
    await saveMessages(tx, [message], now.toISOString());
  });
  const { items } = await loadOutbox(database.current.db, undefined, { after: null, limit: 500 });
  return items.find(
    ({ messageId, address: to }) => messageId === `round-${told}` && to === address,
  )!.id;
}

/** Addresses of the tests before want nothing any more. */
async function silenceContacts(tx: Tx): Promise<void> {
  await tx.updateTable('contact').set({ kinds: [] }).execute();
}

const stateOf = async (id: string) => {
  const delivery = await loadDelivery(database.current.db, id);
  return delivery && { state: delivery.state, tries: delivery.tries, error: delivery.error };
};

beforeEach(async () => {
  now = start;
  await runOperation(database.current, async (tx) => {
    await tx
      .updateTable('delivery')
      .set({ state: 'needless' })
      .where('state', '=', 'waiting')
      .execute();
    await silenceContacts(tx);
  });
});

describe('by e-mail', () => {
  const mails: { to: string; raw: string }[] = [];
  const refused = new Set<string>();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: ({ address }, _session, answer) => {
      if (!refused.has(address)) return answer();
      answer(Object.assign(new Error('no such mailbox'), { responseCode: 550 }));
    },
    onData: (stream, session, answer) => {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        const to = session.envelope.rcptTo.map(({ address }) => address).join();
        mails.push({ to, raw: Buffer.concat(parts).toString() });
        answer();
      });
    },
  });
  let channel: LetterChannel;
  beforeAll(async () => {
    server.listen(0, '127.0.0.1');
    await once(server.server, 'listening');
    const { port } = server.server.address() as AddressInfo;
    channel = smtpChannel({ url: `smtp://127.0.0.1:${port}`, from: 'Blanko <blanko@example.org>' });
  });
  afterAll(async () => {
    channel.close();
    await new Promise<void>((resolve) => server.close(resolve));
  });

  it('a letter arrives in words, under its own id', async () => {
    const id = await tell('email', 'planner@example.org');
    expect(await post(channel)).toEqual({ sent: 1, failed: 0 });
    const [mail] = mails.splice(0);
    expect(mail?.to).toBe('planner@example.org');
    expect(mail?.raw).toContain('Subject: Putaran hari ini siap: 34.500 keping');
    expect(mail?.raw).toContain(`Message-ID: <${id}@blanko>`);
    expect(mail?.raw).toContain('Auto-Submitted: auto-generated');
    expect(await stateOf(id)).toEqual({ state: 'sent', tries: 1, error: null });
    expect(await post(channel)).toEqual({ sent: 0, failed: 0 });
  });

  it('while the mail server is away a letter waits, longer each time, and arrives afterwards', async () => {
    const away = smtpChannel({ url: 'smtp://127.0.0.1:1', from: 'blanko@example.org' });
    const id = await tell('email', 'patient@example.org');
    expect(await post(away)).toEqual({ sent: 0, failed: 1 });
    expect(await stateOf(id)).toMatchObject({ state: 'waiting', tries: 1, error: /ECONNREFUSED/ });
    expect(await post(channel)).toEqual({ sent: 0, failed: 0 });
    later(1);
    expect(await post(channel)).toEqual({ sent: 1, failed: 0 });
    expect(mails.splice(0)).toHaveLength(1);
    away.close();
  });

  it('an address that the server does not know is given up at once, and can be tried again by hand', async () => {
    refused.add('nobody@example.org');
    const id = await tell('email', 'nobody@example.org');
    await post(channel);
    expect(await stateOf(id)).toMatchObject({ state: 'dead', tries: 1, error: /no such mailbox/ });
    expect(await retryDelivery(database.current, 'msg_unknown', now)).toBe('not_found');
    refused.clear();
    expect(await retryDelivery(database.current, id, now)).toBe('revived');
    expect(await retryDelivery(database.current, id, now)).toBe('revived');
    await post(channel);
    expect(await stateOf(id)).toMatchObject({ state: 'sent' });
    expect(await retryDelivery(database.current, id, now)).toBe('nothing_to_retry');
    expect(mails.splice(0)).toHaveLength(1);
  });

  it('a letter that never gets through is given up in the end', async () => {
    const away = smtpChannel({ url: 'smtp://127.0.0.1:1', from: 'blanko@example.org' });
    const id = await tell('email', 'never@example.org');
    for (let tries = 0; tries < triesMax; tries++) {
      await post(away);
      later(7);
    }
    expect(await stateOf(id)).toMatchObject({ state: 'dead', tries: triesMax });
    away.close();
  });

  it('several workers at once send each letter once', async () => {
    const ids = [];
    for (let letter = 0; letter < 30; letter++) ids.push(await tell('email', 'many@example.org'));
    const results = await Promise.all([post(channel), post(channel), post(channel)]);
    expect(results.reduce((sum, { sent }) => sum + sent, 0)).toBe(30);
    const arrived = mails.splice(0).map(({ raw }) => /Message-ID: <(.*)@blanko>/.exec(raw)?.[1]);
    expect(arrived.sort()).toEqual(ids.sort());
  });

  it('what a worker had in hand when it died is sent by another, under the same id', async () => {
    const id = await tell('email', 'heir@example.org');
    const [leased] = await leaseLetters(database.current, ['email'], 10, now.toISOString());
    expect(leased?.id).toBe(id);
    expect(await post(channel)).toEqual({ sent: 0, failed: 0 });
    later(1);
    expect(await post(channel)).toEqual({ sent: 1, failed: 0 });
    expect(mails.splice(0)[0]?.raw).toContain(`<${id}@blanko>`);
  });
});

describe('by webhook', () => {
  const calls: { headers: IncomingHttpHeaders; body: string }[] = [];
  let answers: number[] = [];
  let server: Server;
  let url: string;
  const gateway = (more: object = {}) =>
    webhookChannel({ url, secret, allowPrivate: true, ...more }, () => now);
  beforeAll(async () => {
    server = createServer((request, response) => {
      let body = '';
      request.on('data', (part) => {
        body += part;
      });
      request.on('end', () => {
        calls.push({ headers: request.headers, body });
        response.writeHead(answers.shift() ?? 204, { location: url }).end();
      });
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`;
  });
  afterAll(() => server.close());
  beforeEach(() => {
    calls.splice(0);
    answers = [];
  });

  it('a gateway gets the words and the number, signed as its own library checks', async () => {
    now = new Date();
    const id = await tell('whatsapp', '+628123456789');
    expect(await post(gateway())).toEqual({ sent: 1, failed: 0 });
    const [call] = calls;
    const headers = call?.headers as Record<string, string>;
    const checked = new Webhook(secret).verify(call!.body, headers);
    expect(checked).toMatchObject({
      type: 'message.round_proposed',
      data: { channel: 'whatsapp', to: '+628123456789', values: { offices: 12, blanks: 34_500 } },
    });
    expect(headers['webhook-id']).toBe(id);
    expect(() => new Webhook(secret).verify(call!.body.replace('12', '13'), headers)).toThrow();
  });

  it('busy is tried again under the same id, gone is given up, a redirect is not followed', async () => {
    answers = [503];
    const id = await tell('sms', '+62800000001');
    await post(gateway());
    expect(await stateOf(id)).toMatchObject({ state: 'waiting', error: /503/ });
    later(1);
    await post(gateway());
    expect(calls.map(({ headers }) => headers['webhook-id'])).toEqual([id, id]);
    expect(await stateOf(id)).toMatchObject({ state: 'sent', tries: 2 });
    for (const status of [410, 302]) {
      answers = [status];
      calls.splice(0);
      const gone = await tell('sms', '+62800000001');
      await post(gateway());
      expect(await stateOf(gone)).toMatchObject({ state: 'dead', error: new RegExp(`${status}`) });
      expect(calls).toHaveLength(1);
    }
  });

  it.each(['127.0.0.1', 'localhost', '[::1]', '[::ffff:7f00:1]', '10.0.0.1'])(
    'this machine and its network are not called: %s',
    async (host) => {
      const id = await tell('sms', '+62800000002');
      const port = new URL(url).port;
      await post(gateway({ url: `http://${host}:${port}/hook`, allowPrivate: false }));
      expect(await stateOf(id)).toMatchObject({ state: 'dead', tries: 1 });
      expect(calls).toEqual([]);
    },
  );

  it('a channel without a way out waits for one', async () => {
    const id = await tell('sms', '+62800000003');
    expect(await post()).toEqual({ sent: 0, failed: 0 });
    expect(await stateOf(id)).toMatchObject({ state: 'waiting', tries: 0 });
  });
});
