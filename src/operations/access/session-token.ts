/** The secret of a session: 256 random bits for the browser, their hash for the database. */
import { createHash, randomBytes } from 'node:crypto';
import type { SecretBox } from './secret-box.ts';

export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/**
 * A secret that an act makes: sent again under its event id, the act shows the same secret, and nothing readable is
 * kept. `what` names the kind of secret, who asked and whom it is for; without the server's key it says nothing.
 */
export function tokenOfAct(box: SecretBox, what: string, eventId: string): string {
  return box.share(`${what} ${eventId}`).toString('base64url');
}

/** Who reads the database finds hashes only, and cannot sign in with them. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
