import { createHmac, timingSafeEqual } from 'node:crypto';

/** What a caller's signature is worth; `late`: older or newer than the clocks of two machines differ. */
export type WebhookCheck = 'genuine' | 'late' | 'forged';

/** As Standard Webhooks advises. */
const toleratedMilliseconds = 5 * 60_000;

/**
 * Whether a call was made by whoever shares `secret` (`whsec_` and base64), of these very bytes, and now (Standard
 * Webhooks, `v1`). While a secret is changed the header carries several signatures: one that fits is enough.
 */
export function checkWebhook(
  secret: string,
  headers: { readonly id: string; readonly timestamp: string; readonly signatures: string },
  body: Uint8Array,
  now: Date,
): WebhookCheck {
  const { id, timestamp, signatures } = headers;
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  const expected = createHmac('sha256', key).update(`${id}.${timestamp}.`).update(body).digest();
  const isGenuine = signatures.split(' ').some((signature) => {
    const [version, value = ''] = signature.split(',');
    const sent = Buffer.from(value, 'base64');
    return version === 'v1' && sent.length === expected.length && timingSafeEqual(sent, expected);
  });
  if (!isGenuine) return 'forged';
  const sentAt = Number(timestamp) * 1_000;
  return Math.abs(now.getTime() - sentAt) <= toleratedMilliseconds ? 'genuine' : 'late';
}
