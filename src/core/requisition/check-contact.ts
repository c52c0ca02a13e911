/** Whether an address is one that its channel can reach. Whether anybody is there only sending can tell. */
import type { PlainDate } from '../calendar.ts';
import type { Channel } from './message.ts';

export type ContactRefusal = 'email' | 'phone' | 'not_before_start';

/** One @ with something on both sides and a point in the domain: more is decided by the mail server. */
const email = /^[^\s@,;<>"]{1,64}@[A-Za-z0-9-]{1,63}(\.[A-Za-z0-9-]{1,63})+$/;
/** E.164: a plus, the code of the country, at most 15 digits. */
const phone = /^\+[1-9]\d{7,14}$/;

export function checkContact(contact: {
  readonly channel: Exclude<Channel, 'app'>;
  readonly address: string;
  readonly validFrom: PlainDate;
  readonly validUntil: PlainDate | null;
}): ContactRefusal | null {
  const { channel, address, validFrom, validUntil } = contact;
  if (channel === 'email' && !email.test(address)) return 'email';
  if (channel !== 'email' && !phone.test(address)) return 'phone';
  return validUntil !== null && validUntil < validFrom ? 'not_before_start' : null;
}
