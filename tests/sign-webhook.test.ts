/** Our signature against the one published with Standard Webhooks, and against its own checker. */
import fc from 'fast-check';
import { Webhook } from 'standardwebhooks';
import { describe, expect, it } from 'vitest';
import { checkWebhook } from '#operations/messages/check-webhook.ts';
import { isPublicAddress } from '#operations/messages/public-address.ts';
import { signWebhook } from '#operations/messages/sign-webhook.ts';

const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';

describe('signWebhook', () => {
  it('gives the signature of the published example', () => {
    const sentAt = new Date(1_614_265_330_000);
    const body = '{"test": 2432232314}';
    expect(signWebhook(secret, 'msg_p5jXN8AQM9LWM0D4loKWxJek', sentAt, body)).toEqual({
      'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
      'webhook-timestamp': '1614265330',
      'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
    });
  });

  it('is accepted by the independent checker, and not after a change of one character', () => {
    const checker = new Webhook(secret);
    const anything = fc.json();
    fc.assert(
      fc.property(fc.uuid(), anything, (id, body) => {
        const headers = signWebhook(secret, id, new Date(), body);
        expect(() => checker.verify(body, headers)).not.toThrow();
        expect(() => checker.verify(`${body} `, headers)).toThrow(/No matching signature/);
      }),
      { numRuns: 100 },
    );
  });
});

describe('checkWebhook', () => {
  const now = new Date(1_614_265_330_000);
  const headers = {
    id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
    timestamp: '1614265330',
    signatures: 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
  };
  const body = Buffer.from('{"test": 2432232314}');

  it('believes the published example', () => {
    expect(checkWebhook(secret, headers, body, now)).toBe('genuine');
  });

  it.each([
    ['another body', headers, '{"test": 2432232315}', now, 'forged'],
    ['another id', { ...headers, id: 'msg_other' }, String(body), now, 'forged'],
    ['another moment', { ...headers, timestamp: '1614265331' }, String(body), now, 'forged'],
    ['no signature', { ...headers, signatures: '' }, String(body), now, 'forged'],
    ['half of it', { ...headers, signatures: 'v1,g0hM9SsE' }, String(body), now, 'forged'],
    [
      'a version we do not know',
      { ...headers, signatures: headers.signatures.replace('v1', 'v1a') },
      String(body),
      now,
      'forged',
    ],
    [
      'an old secret beside the new one',
      { ...headers, signatures: `v1,AAAA ${headers.signatures}` },
      String(body),
      now,
      'genuine',
    ],
    ['six minutes later', headers, String(body), new Date(now.getTime() + 360_000), 'late'],
    ['six minutes before', headers, String(body), new Date(now.getTime() - 360_000), 'late'],
  ] as const)('%s', (_, sent, text, at, expected) => {
    expect(checkWebhook(secret, sent, Buffer.from(text), at)).toBe(expected);
  });

  it('believes whatever the independent library signed, and nothing with one bit turned', () => {
    const signer = new Webhook(secret);
    fc.assert(
      fc.property(fc.uuid(), fc.json(), fc.nat(), (id, text, turn) => {
        const timestamp = String(Math.floor(now.getTime() / 1000));
        const sent = { id, timestamp, signatures: signer.sign(id, now, text) };
        const bytes = Buffer.from(text);
        expect(checkWebhook(secret, sent, bytes, now)).toBe('genuine');
        bytes[turn % bytes.length]! ^= 1;
        expect(checkWebhook(secret, sent, bytes, now)).toBe('forged');
      }),
      { numRuns: 100 },
    );
  });
});

describe('isPublicAddress', () => {
  it.each([
    ['8.8.8.8', true],
    ['103.28.12.1', true],
    ['2606:4700:4700::1111', true],
    ['127.0.0.1', false],
    ['127.255.0.3', false],
    ['0.0.0.0', false],
    ['10.1.2.3', false],
    ['172.16.0.1', false],
    ['172.32.0.1', true],
    ['192.168.1.1', false],
    ['169.254.169.254', false],
    ['100.64.0.1', false],
    ['224.0.0.1', false],
    ['255.255.255.255', false],
    ['::1', false],
    ['::', false],
    ['fe80::1', false],
    ['fd00::1', false],
    ['::ffff:127.0.0.1', false],
    ['::ffff:7f00:1', false],
    ['64:ff9b::7f00:1', false],
    ['2002:7f00:1::', false],
    ['localhost', false],
  ])('%s: %s', (address, isPublic) => {
    expect(isPublicAddress(address)).toBe(isPublic);
  });
});
