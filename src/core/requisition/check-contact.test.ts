import { describe, expect, test } from 'vitest';
import { checkContact } from './check-contact.ts';

describe('checkContact', () => {
  test.each([
    ['email', 'disdukcapil@garutkab.go.id', null],
    ['email', 'disdukcapil', 'email'],
    ['email', 'a@b', 'email'],
    ['email', 'a@b.id, c@d.id', 'email'],
    ['email', 'a@b.id\nBcc: c@d.id', 'email'],
    ['whatsapp', '+6281234567890', null],
    ['sms', '081234567890', 'phone'],
    ['sms', '+62 812 3456', 'phone'],
    ['whatsapp', 'garut@example.org', 'phone'],
  ] as const)('%s to %j: %s', (channel, address, refusal) => {
    const contact = { channel, address, validFrom: '2017-11-23', validUntil: null };
    expect(checkContact(contact)).toBe(refusal);
  });

  test('the last day does not lie before the first', () => {
    const contact = { channel: 'sms', address: '+6281234567890', validFrom: '2017-11-23' } as const;
    expect(checkContact({ ...contact, validUntil: '2017-11-22' })).toBe('not_before_start');
    expect(checkContact({ ...contact, validUntil: '2017-11-23' })).toBeNull();
  });
});
