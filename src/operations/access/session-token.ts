/** The secret of a session: 256 random bits for the browser, their hash for the database. */
import { createHash, randomBytes } from 'node:crypto';

export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** Who reads the database finds hashes only, and cannot sign in with them. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
