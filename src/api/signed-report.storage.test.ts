/** Reports of other channels as signed webhooks: signed by the library of Standard Webhooks, believed by us. */
import { randomUUID } from 'node:crypto';
import { Webhook } from 'standardwebhooks';
import { beforeAll, describe, expect, it } from 'vitest';
import { country } from '#core/access/role.ts';
import { saveActor, saveAssignment } from '#storage/actor-store.ts';
import { sampleReport } from '../../tests/support/sample-report.ts';
import { garut, karawang, testApi } from '../../tests/support/test-api.ts';

const api = testApi();
const secrets = new Map<string, string>();

beforeAll(async () => {
  const { database, clocks, call } = api.current;
  const createdAt = clocks.now.toISOString();
  const places = { 'sp4n-lapor': country, 'telepon-3205': { ...country, officeId: garut } };
  for (const [login, place] of Object.entries(places)) {
    await database.db.transaction().execute(async (tx) => {
      const account = {
        login,
        name: login,
        kind: 'machine',
        email: null,
        state: 'active',
      } as const;
      await saveActor(tx, { ...account, createdAt });
      const dates = { validFrom: '2017-01-01', validUntil: null };
      const by = { grantedBy: 'test', approvedBy: null, proposalId: null };
      await saveAssignment(tx, {
        id: randomUUID(),
        login,
        role: 'machine',
        ...place,
        ...dates,
        ...by,
      });
    });
    const body = { eventId: randomUUID() };
    const issued = await call('admin', `/api/people/${login}/key`, { method: 'POST', body });
    secrets.set(login, issued.json().webhookSecret);
  }
});

const report = (more: object = {}) => sampleReport(more);
const message = (data: object) => JSON.stringify({ type: 'citizen_report.filed', data });

interface Signing {
  readonly as?: string;
  readonly id?: string;
  readonly secret?: string;
  readonly at?: Date;
}

async function send(body: string, signing: Signing = {}, sent = body) {
  const { as = 'sp4n-lapor', id = `msg_${randomUUID()}`, at = api.current.clocks.now } = signing;
  const secret = signing.secret ?? secrets.get(as)!;
  return api.current.call('nobody', `/api/hooks/${as}/citizen-reports`, {
    method: 'POST',
    body: sent,
    headers: {
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
      'webhook-signature': new Webhook(secret).sign(id, at, body),
    },
  });
}

describe('a report as a signed webhook', () => {
  it('is filed like any other, and once however often it is sent', async () => {
    const text = message(report({ ownWords: 'NIK 3205123456780001 ditolak' }));
    const first = await send(text, { id: 'msg_1' });
    const again = await send(text, { id: 'msg_1' });
    expect(first.statusCode, first.body).toBe(200);
    expect(first.json().receiptCode).toMatch(/^[A-Z2-7]{4}(-[A-Z2-7]{4}){3}$/);
    expect(again.json()).toEqual(first.json());
    const { items } = (await api.current.call('halo', '/api/citizen-reports?limit=500')).json();
    const mine = items.filter(({ channel }: { channel: string }) => channel === 'hook');
    expect(mine).toHaveLength(1);
    expect(mine[0].ownWords).toBe('NIK •••••••••••••••• ditolak');
  });

  const late = new Date('2026-01-05T00:54:00Z');
  it.each<[string, Signing & { readonly sent?: string }]>([
    ['signed with another secret', { secret: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw' }],
    ['signed six minutes ago', { at: late }],
    ['changed on the way', { sent: `${message(report())} ` }],
    ['of a machine that is none', { as: 'nobody-knows', secret: 'whsec_AAAA' }],
    ['of a person', { as: 'halo', secret: 'whsec_AAAA' }],
  ])('%s is refused, and nothing is filed', async (_, { sent, ...signing }) => {
    const answer = await send(message(report()), signing, sent);
    expect([answer.statusCode, answer.json().code]).toEqual([401, 'signature_refused']);
  });

  it('without a signature is refused like one with a wrong one', async () => {
    const answer = await api.current.call('nobody', '/api/hooks/sp4n-lapor/citizen-reports', {
      method: 'POST',
      body: message(report()),
    });
    expect(answer.json().code).toBe('signature_refused');
  });

  it.each([
    ['{', 400, ['body']],
    [message(report({ day: 'yesterday' })), 400, ['data.day']],
    [message({ officeId: garut }), 400, ['data.subPointId', 'data.day', 'data.wanted']],
    [message(report({ officeId: '9999' })), 404, ['officeId']],
    [JSON.stringify({ type: 'ping', data: report() }), 400, ['type']],
  ])('%s: %i, naming the field', async (text, status, fields) => {
    const answer = await send(text);
    expect(answer.statusCode).toBe(status);
    const named = answer.json().fields.map(({ field }: { field: string }) => field);
    expect(named).toEqual(expect.arrayContaining(fields));
  });

  it('of an office’s own telephone speaks of that office only', async () => {
    const own = await send(message(report()), { as: 'telepon-3205' });
    const foreign = await send(message(report({ officeId: karawang })), { as: 'telepon-3205' });
    expect([own.statusCode, foreign.statusCode]).toEqual([200, 404]);
  });

  it('a new key is a new secret', async () => {
    const old = secrets.get('sp4n-lapor')!;
    const path = '/api/people/sp4n-lapor/key';
    const body = { eventId: randomUUID() };
    const issued = await api.current.call('admin', path, { method: 'POST', body });
    expect(issued.json().webhookSecret).not.toBe(old);
    expect((await send(message(report()), { secret: old })).statusCode).toBe(401);
    const { webhookSecret: secret } = issued.json();
    expect((await send(message(report()), { secret })).statusCode).toBe(200);
  });
});
