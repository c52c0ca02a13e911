/** Machines that sign what they send (Standard Webhooks) instead of showing their key. */
import type { Actor } from '#core/access/role.ts';
import type { PlainDate } from '#core/calendar.ts';
import type { Db } from '#storage/db.ts';
import { loadSigningMachine } from '#storage/session-store.ts';
import { checkWebhook } from '../messages/check-webhook.ts';
import type { SecretBox } from './secret-box.ts';

/**
 * What a machine signs with. It follows from its key, so that nothing readable is kept, and a new key is a new secret.
 */
export function webhookSecret(box: SecretBox, login: string, keyHash: string): string {
  return `whsec_${box.share(`webhook ${login} ${keyHash}`).toString('base64')}`;
}

export interface SignedCall {
  readonly login: string;
  readonly id: string;
  readonly timestamp: string;
  readonly signatures: string;
  readonly body: Uint8Array;
}

/** The machine behind a signed call; null for one that nobody signed, or that was signed too long ago. */
export async function signingMachine(
  db: Db,
  box: SecretBox,
  call: SignedCall,
  { today, now }: { readonly today: PlainDate; readonly now: Date },
): Promise<Actor | null> {
  const machine = await loadSigningMachine(db, call.login, today);
  // Checked all the same: how long an answer takes tells nobody which machines there are.
  const secret = webhookSecret(box, call.login, machine?.keyHash ?? '');
  const check = checkWebhook(secret, call, call.body, now);
  return check === 'genuine' && machine?.actor.role === 'machine' ? machine.actor : null;
}
