import { createHmac } from 'node:crypto';

/**
 * The headers by which a receiver knows that a call is ours and fresh (Standard Webhooks, `v1`). `secret` is
 * `whsec_` and base64; `sentAt` the moment of this try, so that an old call cannot be played again.
 */
export function signWebhook(
  secret: string,
  id: string,
  sentAt: Date,
  body: string,
): Record<'webhook-id' | 'webhook-timestamp' | 'webhook-signature', string> {
  const timestamp = String(Math.floor(sentAt.getTime() / 1000));
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  const signature = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64');
  return {
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': `v1,${signature}`,
  };
}
